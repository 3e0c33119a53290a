namespace NetDsl.Rendering;

/// <summary>How an explanation looks in a browser, by day and by night.</summary>
internal static class HtmlStyle
{
    public const string Sheet =
        """
        :root {
          color-scheme: light dark;
          --text: #1c1e21; --page: #fdfdfc; --panel: #f3f3f0; --line: #d8d8d2; --faint: #6a6d72; --good: #17713a; --bad: #b3261e;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --text: #e4e4e1; --page: #17181a; --panel: #212327; --line: #3b3e43; --faint: #9a9da3; --good: #6fce8f; --bad: #ff8a80;
          }
        }
        body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
        main { max-width: 68rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
        h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
        table { border-collapse: collapse; margin: 0.75rem 0; font-variant-numeric: tabular-nums; }
        table.equation {
          display: block; overflow-x: auto; padding: 0.5rem 0.75rem; background: var(--panel); border-radius: 0.4rem;
          font-family: "STIX Two Math", "Cambria Math", serif;
        }
        table.equation th { font-weight: normal; text-align: right; white-space: nowrap; vertical-align: top; }
        table.equation td { padding-left: 0.5rem; vertical-align: top; }
        table.survey td, table.survey th { padding: 0.15rem 0.75rem; border-bottom: 1px solid var(--line); text-align: right; }
        table.survey td:first-child, table.survey th:first-child { text-align: left; }
        small { font-family: system-ui, sans-serif; margin-left: 1rem; }
        summary { cursor: pointer; color: var(--faint); }
        .faint { color: var(--faint); }
        .good { color: var(--good); }
        .bad { color: var(--bad); font-weight: bold; }
        """;
}
