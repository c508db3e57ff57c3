// Entry point of the imrdocs command.
using ImrDocs.Cli;
using ImrDocs.Cli.Verbs;

return args is ["eval", .. var rest] ? EvalCommand.Run(rest, Console.Out, Console.Error) : ExitCode.Usage;
