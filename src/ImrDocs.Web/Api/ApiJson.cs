// The JSON of the API.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ImrDocs.Web.Api;

/// <summary>How the API writes and reads JSON: names in camel case, choices as words; what is unknown or doubled is refused.</summary>
internal static class ApiJson
{
    /// <summary>Generated code that writes and reads without reflection.</summary>
    public static ApiJsonContext Context { get; } = new(Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web)));

    /// <summary>Makes options those of the API.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        return options;
    }
}

/// <summary>The shapes of the API.</summary>
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(CheckAnswer))]
[JsonSerializable(typeof(LetterJob))]
[JsonSerializable(typeof(CaseList))]
[JsonSerializable(typeof(CaseHistory))]
[JsonSerializable(typeof(SavedVersion))]
[JsonSerializable(typeof(ReadyVersion))]
[JsonSerializable(typeof(CaseReviewers))]
[JsonSerializable(typeof(AssignmentBody))]
[JsonSerializable(typeof(ReleaseList))]
[JsonSerializable(typeof(ReleaseAnswer))]
[JsonSerializable(typeof(ReleaseFiles))]
[JsonSerializable(typeof(ReleaseCheck))]
[JsonSerializable(typeof(ReleaseDifference))]
[JsonSerializable(typeof(PublishBody))]
[JsonSerializable(typeof(ApprovalBody))]
[JsonSerializable(typeof(ClosingBody))]
[JsonSerializable(typeof(RollBackBody))]
[JsonSerializable(typeof(TemplatesAnswer))]
internal sealed partial class ApiJsonContext : JsonSerializerContext;
