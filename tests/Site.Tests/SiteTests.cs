using Microsoft.Playwright;

namespace Blueprints.Site.Tests;

/// <summary>That a reader can use the built site: it opens, search finds, links lead somewhere, nothing is asked of another host.</summary>
public sealed class SiteTests(Visitor visitor) : IClassFixture<Visitor>
{
    /// <summary>Pages of each kind.</summary>
    private static readonly string[] Kinds =
    [
        "index.html", "docs/concepts.html", "docs/vpc.html", "docs/recipes/private-cluster.html", "docs/problems/README.html",
        "docs/reference/deployer-rights.html", "api/Blueprints.VpcBlueprint.html",
    ];

    public static TheoryData<string, int> Widths
    {
        get
        {
            var widths = new TheoryData<string, int>();
            foreach (var page in Kinds)
            {
                widths.Add(page, 375);
                widths.Add(page, 1440);
            }

            return widths;
        }
    }

    [SiteTheory]
    [MemberData(nameof(Widths))]
    public async Task Page_OpensWithoutAFault_AndFitsItsWidth(string path, int width)
    {
        await using var visit = await visitor.OpenAsync(path, width);

        await Assertions.Expect(visit.Page.Locator("article h1").First).ToBeVisibleAsync();
        Assert.Empty(visit.Faults);
        Assert.InRange(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
    }

    [SiteTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Page_FollowsTheColourSchemeOfTheReader(ColorScheme scheme)
    {
        await using var visit = await visitor.OpenAsync("docs/vpc.html", scheme: scheme);

        var theme = await visit.Page.EvaluateAsync<string>("document.documentElement.dataset.bsTheme");
        Assert.Equal(scheme == ColorScheme.Dark ? "dark" : "light", theme);
    }

    // The questions of somebody new, in the words that they search for.
    [SiteTheory]
    [InlineData("company tags", "docs/conventions.html")]
    [InlineData("permissions boundary", "docs/conventions.html")]
    [InlineData("StackReference", "docs/stacks.html")]
    [InlineData("second region", "docs/recipes/second-region.html")]
    [InlineData("adopt existing resources", "docs/resource-options.html")]
    [InlineData("upgrade order", "docs/recipes/upgrades.html")]
    [InlineData("deployer rights", "docs/reference/deployer-rights.html")]
    [InlineData("endpoints of a private cluster", "docs/recipes/private-cluster.html")]
    [InlineData("load a stack file in a test", "docs/recipes/unit-tests.html")]
    [InlineData("destroy a protected stack", "docs/recipes/destroy.html")]
    [InlineData("NET005", "docs/problems/NET005.html")]
    [InlineData("what does NET005 mean", "docs/problems/NET005.html")]
    [InlineData("what does a change of zones do", "docs/recipes/change-zones.html")]
    [InlineData("AddIsolatedTier", "api/Blueprints.VpcBlueprint.html")]
    [InlineData("blue/green", "docs/recipes/blue-green-clusters.html")]
    [InlineData("instance families", "docs/reference/instance-families.html")]
    public async Task Search_AnswersAQuestion_AmongTheFirstFive(string words, string page)
    {
        await using var visit = await visitor.OpenAsync("index.html");

        Assert.Contains(page, await visit.SearchAsync(words));
        Assert.Empty(visit.Faults);
    }

    [SiteFact]
    public async Task Table_KeepsTheRowsThatHoldEveryWord()
    {
        await using var visit = await visitor.OpenAsync("docs/problems/README.html");

        await visit.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Filter:" }).FillAsync("warning gateway nat");

        var rows = await visit.Page.Locator(".filtered tbody tr:visible").AllInnerTextsAsync();
        Assert.Contains(rows, row => row.StartsWith("NET102", StringComparison.Ordinal));
        Assert.InRange(rows.Count, 1, 10);
    }

    [SiteFact]
    public async Task Diagram_IsDrawnByThePageItself()
    {
        await using var visit = await visitor.OpenAsync("docs/concepts.html");

        await Assertions.Expect(visit.Page.Locator("pre.mermaid svg, .mermaid svg").First).ToBeVisibleAsync();
        Assert.Empty(visit.Faults);
    }

    [SiteTheory]
    [InlineData("us-east-1")]
    [InlineData("af-south-1")]
    public async Task Sample_ShowsItsPictures(string sample)
    {
        await using var visit = await visitor.OpenAsync($"samples/{sample}/README.html");

        await Assertions.Expect(visit.Page.Locator(".mermaid svg")).ToHaveCountAsync(2);
        Assert.Empty(visit.Faults);

        await visit.GoToAsync($"docs/generated/{sample}.html");
        await Assertions.Expect(visit.Page.Locator("h1").First).ToHaveTextAsync($"The sample {sample}");
        Assert.Empty(visit.Faults);
    }

    [SiteFact]
    public async Task Navigation_ShowsEveryEntry_AndEachOpens()
    {
        await using var visit = await visitor.OpenAsync("docs/start.html");
        var entries = TableOfContents.Entries(BuiltSite.Folder, "docs");

        Assert.True(entries.Count > 30, $"There are only {entries.Count} entries.");
        foreach (var entry in entries)
        {
            await visit.GoToAsync(entry.Path);
            await Assertions.Expect(visit.Page.Locator("article h1").First).ToBeVisibleAsync();
            var link = visit.Page.Locator("#toc").GetByRole(AriaRole.Link, new() { Name = entry.Name, Exact = true });
            await Assertions.Expect(link.First).ToBeVisibleAsync();
        }

        Assert.Empty(visit.Faults);
    }

    [SiteFact]
    public async Task Navigation_OpensOnANarrowScreen()
    {
        await using var visit = await visitor.OpenAsync("docs/start.html", 375);

        await visit.Page.Locator("[data-bs-toggle='offcanvas'][data-bs-target='#tocOffcanvas']").ClickAsync();

        var link = visit.Page.Locator("#toc").GetByRole(AriaRole.Link, new() { Name = "Concepts", Exact = true });
        await Assertions.Expect(link).ToBeVisibleAsync();
        Assert.Empty(visit.Faults);
    }

    // Without a browser's help: every link and picture of every page has its file, and every page that it leads to its heading.
    [SiteFact]
    public void Links_LeadToFilesAndHeadings() => Assert.Empty(PageLinks.Broken(BuiltSite.Folder));

    [SiteFact]
    public void Files_LoadNothingFromAnotherHost() => Assert.Empty(PageLinks.FromOtherHosts(BuiltSite.Folder));

    [SiteFact]
    public async Task Pictures_AreThere()
    {
        foreach (var page in PageLinks.WithPictures(BuiltSite.Folder))
        {
            await using var visit = await visitor.OpenAsync(page);

            Assert.Equal(0, await visit.Page.EvaluateAsync<int>("[...document.images].filter(image => image.naturalWidth === 0).length"));
            Assert.Empty(visit.Faults);
        }
    }
}
