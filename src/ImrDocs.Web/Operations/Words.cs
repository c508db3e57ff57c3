// The words of pages for states, dates and times.
using System.Globalization;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Search;
using ImrDocs.Web.Layout;
using ImrDocs.Web.Preview;
using Microsoft.AspNetCore.Html;

namespace ImrDocs.Web.Operations;

/// <summary>Says states, dates and times in words, dates as ISO 8601 has them.</summary>
internal static class Words
{
    extension(JobState state)
    {
        /// <summary>What people call the state.</summary>
        public string Label => state switch
        {
            JobState.Done => "Done",
            JobState.Refused => "Refused",
            JobState.Poisoned => "Failed for good",
            JobState.Cancelled => "Cancelled",
            _ => "Waiting or running",
        };

        /// <summary>The state as a word of addresses and styles.</summary>
        public string Word => state.ToString().ToLowerInvariant();
    }

    extension(MailStanding standing)
    {
        /// <summary>What people call it.</summary>
        public string Label => standing switch
        {
            MailStanding.NotMailed => "Not in the mail",
            MailStanding.Planned => "Planned",
            MailStanding.Printed => "Printed",
            MailStanding.Mailed => "Mailed",
            _ => "Returned",
        };
    }

    extension(DueState state)
    {
        /// <summary>What people call it.</summary>
        public string Label => state switch
        {
            DueState.Unreadable => "Cannot be read",
            DueState.Unfinished => "Unfinished",
            DueState.NotReady => "Not ready",
            DueState.ChangedSinceReady => "Changed since it was ready",
            _ => "Ready, letter not made",
        };
    }

    extension(LetterSlot slot)
    {
        /// <summary>Which letter it is: <c>Final determination, mailed, Injured worker</c>.</summary>
        public string Label => string.Join(", ", ((string?[])
            [ChoiceLabels.Of(slot.Kind), slot.Edition, slot.Recipient is { } recipient ? RecipientLabels.Of(recipient) : null]).OfType<string>());

        /// <summary>The slot in its case: <c>final-determination.mailed.employee</c>.</summary>
        public string Word => slot.Folder.Value[(slot.Folder.Value.LastIndexOf('/') + 1)..];
    }

    extension(LetterKey key)
    {
        /// <summary>The address of the page of the letter.</summary>
        public string Address => $"/operations/letters/{key.Slot.CaseNumber}/{key.Slot.Word}/{key.Value}";
    }

    extension(LetterRequest letter)
    {
        /// <summary>Which letter a job makes: <c>Final determination, published</c>.</summary>
        public string Label => string.Join(", ", ((string?[])
        [
            ChoiceLabels.Of(letter.Kind),
            letter.Edition,
            letter.Recipient?.Label,
            letter.MailDate is { } date ? "mailed " + Of(date) : null,
            letter.LargePrint ? "large print" : null,
        ]).OfType<string>());
    }

    /// <summary>A date: <c>2016-12-01</c>.</summary>
    public static string Of(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A moment, as all pages show it.</summary>
    public static IHtmlContent Of(DateTimeOffset? at) => Moment.Of(at);

    /// <summary>A number with commas between its thousands.</summary>
    public static string Of(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>How many of something: <c>1 letter</c>, <c>1,200 letters</c>.</summary>
    public static string Of(long number, string one, string? many = null) => $"{Of(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>How far a day is from today.</summary>
    public static string Distance(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        < 0 and var days => Of(-days, "day") + " late",
        0 => "today",
        var days => "in " + Of(days, "day"),
    };
}
