// Measures how fast letters are made and found: whole letters with one line of result, each stage under BenchmarkDotNet, a start of the
// command, the search, a mail run.
using BenchmarkDotNet.Running;
using ImrDocs.Benchmarks.Letters;
using ImrDocs.Benchmarks.Mail;
using ImrDocs.Benchmarks.Search;
using ImrDocs.Benchmarks.Start;

if (args is ["letters", .. var options])
{
    return LettersCommand.Run(options);
}

if (args is ["start", .. var startOptions])
{
    return StartCommand.Run(startOptions);
}

if (args is ["search", .. var searchOptions])
{
    return await SearchCommand.RunAsync(searchOptions);
}

if (args is ["mail", .. var mailOptions])
{
    return await MailCommand.RunAsync(mailOptions);
}

// In this process, which is compiled as the measurement of whole letters is, and needs no other build of the repository.
BenchmarkSwitcher.FromAssembly(typeof(LettersCommand).Assembly).Run(["--inProcess", .. args]);
return 0;
