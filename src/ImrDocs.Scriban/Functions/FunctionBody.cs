// What a declared function does.
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Functions;

/// <summary>
/// What a declared function does. <paramref name="arguments"/> has one converted value for each parameter, defaults
/// filled in; those of a rest parameter follow one by one from its position on. Origins are the dispatcher's business.
/// </summary>
/// <param name="call">Limits, culture, clock, and the way to call function values.</param>
/// <param name="arguments">The converted arguments.</param>
public delegate Value FunctionBody(CallContext call, ReadOnlySpan<Value> arguments);
