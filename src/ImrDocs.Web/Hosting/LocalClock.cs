// The day on which people look at pages.
namespace ImrDocs.Web.Hosting;

/// <summary>The day on which people look at pages.</summary>
internal static class LocalClock
{
    extension(TimeProvider clock)
    {
        /// <summary>The day of today, by the clock and time zone of this machine.</summary>
        public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
    }
}
