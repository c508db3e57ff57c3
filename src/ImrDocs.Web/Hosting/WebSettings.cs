// The settings of the web application, read and checked.
using System.Collections.Immutable;
using System.Net;
using ImrDocs.Storage.Blobs;
using ImrDocs.Web.Access;

namespace ImrDocs.Web.Hosting;

/// <summary>The settings, read and checked.</summary>
/// <param name="Addresses">Where to answer; without sign-in loopback addresses only.</param>
/// <param name="Store">The store of cases and letters.</param>
/// <param name="Templates">The folder of templates; empty for the default one.</param>
/// <param name="TakesSamples">Whether a store without cases takes in the sample cases.</param>
/// <param name="Previews">How many letters are drawn at once.</param>
/// <param name="RequestsPerSecond">How many pages one person may ask for a second, and how many requests to the API they may make besides.</param>
/// <param name="Access">How people sign in.</param>
internal sealed record WebSettings(
    ImmutableArray<IPEndPoint> Addresses, StoreAddress Store, string Templates, bool TakesSamples, int Previews, int RequestsPerSecond, AccessSettings Access);
