// Every built-in function has a case file, help and an example that prints what it says.
using ImrDocs.Scriban.Builtins;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Functions;
using ImrDocs.Testing;

namespace ImrDocs.Scriban.Tests.Builtins;

public sealed class BuiltinCaseTests
{
    private static readonly string Folder = Repository.PathOf("tests", "ImrDocs.Scriban.Tests", "Cases", "builtins");

    public static TheoryData<string> Names => [.. Functions.Select(f => f.Name)];

    private static IEnumerable<FunctionDeclaration> Functions => BuiltinFunctions.Namespaces.SelectMany(n => n.Functions);

    [Theory]
    [MemberData(nameof(Names))]
    public void CaseFileGivesItsGolden(string name) =>
        Golden.Verify(BuiltinCase.Run(File.ReadAllText(Path.Combine(Folder, name + ".txt"))), Path.Combine(Folder, name + ".out.txt"));

    [Theory]
    [MemberData(nameof(Names))]
    public void ExamplePrintsWhatItSays(string name)
    {
        var function = Functions.Single(f => string.Equals(f.Name, name, StringComparison.Ordinal));
        Assert.EndsWith(".", function.Summary, StringComparison.Ordinal);
        Assert.Contains(name, function.Example, StringComparison.Ordinal);
        if (function.Output is null)
        {
            Assert.StartsWith("SCR114", BuiltinCase.Evaluate(function.Example, EvaluationOptions.Default), StringComparison.Ordinal);
        }
        else
        {
            var options = name.StartsWith("object.eval", StringComparison.Ordinal) ? BuiltinCase.Lenient : EvaluationOptions.Default;
            Assert.Equal(function.Output.Replace("\n", "↵", StringComparison.Ordinal), BuiltinCase.Evaluate(function.Example, options));
        }
    }

    [Fact]
    public void EveryCaseFileIsOfAFunction() => Assert.Equal(
        Functions.Select(f => f.Name).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)).Where(f => !f.EndsWith(".out", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void ThereAre123Functions() => Assert.Equal(123, Functions.Count());

    [Fact]
    public void ReferencePageHasEveryFunction()
    {
        var page = FunctionReference.Write(BuiltinFunctions.Globals, BuiltinFunctions.Namespaces);
        Assert.All(Functions, f => Assert.Contains($"\n### {f.Name}\n", page, StringComparison.Ordinal));
        Assert.Equal(page, FunctionReference.Write(BuiltinFunctions.Globals, BuiltinFunctions.Namespaces));
    }
}
