using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Blueprints.Site.Tests;

/// <summary>A browser on the served site, shared by all tests: starting one takes seconds.</summary>
public sealed class Visitor : IAsyncLifetime, IDisposable
{
    private StaticServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (BuiltSite.Missing is null)
        {
            _server = new StaticServer(BuiltSite.Folder);
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = BuiltSite.Chromium, Args = ["--no-sandbox"] });
        }
    }

    public async Task DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        Dispose();
    }

    public void Dispose()
    {
        _playwright?.Dispose();
        _server?.Dispose();
    }

    /// <summary>Opens a page of the site.</summary>
    public async Task<Visit> OpenAsync(string path, int width = 1440, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await _browser!.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        var visit = new Visit(page, _server!.Address);
        await visit.GoToAsync(path);
        return visit;
    }
}

/// <summary>A page that is looked at, and what went wrong on it.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly string _address;
    private readonly ConcurrentQueue<string> _faults = new();

    public Visit(IPage page, string address)
    {
        ArgumentNullException.ThrowIfNull(page);
        Page = page;
        _address = address;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _faults.Enqueue($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => _faults.Enqueue($"script: {error}");
        page.Request += (_, request) =>
        {
            if (!new[] { address, "data:", "blob:" }.Any(own => request.Url.StartsWith(own, StringComparison.Ordinal)))
            {
                _faults.Enqueue($"another host: {request.Url}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                _faults.Enqueue($"{response.Status}: {response.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Gets console errors, errors of scripts, failed requests, and requests to other hosts.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    public async Task GoToAsync(string path) => await Page.GotoAsync(_address + path, new() { WaitUntil = WaitUntilState.NetworkIdle });

    /// <summary>Searches as a reader does, and returns the paths of the first results.</summary>
    public async Task<IReadOnlyList<string>> SearchAsync(string words, int first = 5)
    {
        await Page.Locator("#search-query").FillAsync(words);
        var links = Page.Locator("#search-results .sr-item .item-title a");
        await links.First.WaitForAsync();
        var paths = await links.EvaluateAllAsync<string[]>("links => links.map(link => new URL(link.href).pathname.slice(1))");
        return [.. paths.Take(first)];
    }

    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
