// Measures how fast letters are made: whole letters with one line of result, or each stage under BenchmarkDotNet.
using BenchmarkDotNet.Running;
using ImrDocs.Benchmarks.Letters;

if (args is ["letters", .. var options])
{
    return LettersCommand.Run(options);
}

BenchmarkSwitcher.FromAssembly(typeof(LettersCommand).Assembly).Run(args);
return 0;
