namespace CardPlatform.Harness.Reports.Pages;

/// <summary>
/// How the page looks. It must do without <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c>: XML escapes them, and HTML doesn't
/// read escapes in a style.
/// </summary>
internal static class StyleSheet
{
    public const string Text = Colours + Page + Tables + Plots + Narrow + Print;

    private const string Colours =
        """

        :root { color-scheme: light dark;
          --page: #fbfbfa; --card: #ffffff; --ink: #1c2024; --quiet: #5c6670; --rule: #e2e5e9; --axis: #98a2ad;
          --met: #0a63b8; --met-soft: #e5f0fb; --missed: #b4430a; --missed-soft: #fdeee4; --goal: #1c2024;
          --server: #0a63b8; --postgres: #6f9fce; --whisker: #1c2024;
          --s1: #0a63b8; --s2: #b4430a; --s3: #0b7a6b; --s4: #8a3fa6; --s5: #80650a; --s6: #55606b; }
        @media screen and (prefers-color-scheme: dark) { :root {
          --page: #14171a; --card: #1b1f24; --ink: #e8eaed; --quiet: #a2abb5; --rule: #2e343b; --axis: #6b7580;
          --met: #5fa8f0; --met-soft: #18304a; --missed: #f59a5c; --missed-soft: #44281a; --goal: #ffffff;
          --server: #5fa8f0; --postgres: #35618f; --whisker: #ffffff;
          --s1: #6cb2f7; --s2: #f59a5c; --s3: #4fd0b5; --s4: #d299ee; --s5: #e2c14e; --s6: #b3bcc6; } }
        """;

    private const string Page =
        """

        * { box-sizing: border-box; }
        body { margin: 0; background: var(--page); color: var(--ink);
          font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
        main { max-width: 1000px; margin: 0 auto; padding: 32px 20px 64px; }
        h1 { font-size: 34px; line-height: 1.15; margin: 0 0 20px; letter-spacing: -0.02em; }
        h2 { font-size: 22px; line-height: 1.25; margin: 56px 0 10px; letter-spacing: -0.01em; }
        p { margin: 0 0 14px; max-width: 72ch; }
        code { font: 0.875em ui-monospace, "SF Mono", Menlo, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
        .kind { color: var(--quiet); margin: 0 0 4px; }
        .quiet { color: var(--quiet); }
        .alarm { border: 3px solid var(--missed); background: var(--missed-soft); border-radius: 8px;
          padding: 14px 18px; margin: 0 0 24px; }
        .alarm strong { font-size: 20px; display: block; }
        .alarm ul { margin: 8px 0 0; padding-left: 20px; overflow-wrap: anywhere; }
        .tiles { list-style: none; display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px; margin: 0 0 20px;
          padding: 0; }
        .tiles li { background: var(--card); border: 1px solid var(--rule); border-radius: 8px; padding: 14px 16px; }
        .tiles b { display: block; font-size: 26px; line-height: 1.2; font-variant-numeric: tabular-nums; }
        .tiles span { color: var(--quiet); font-size: 14px; line-height: 1.35; display: block; }
        .facts { display: grid; grid-template-columns: repeat(2, 1fr); gap: 6px 32px; margin: 0; font-size: 15px; }
        .facts div { display: flex; gap: 12px; border-bottom: 1px solid var(--rule); padding: 4px 0; }
        .facts dt { color: var(--quiet); flex: 0 0 130px; }
        .facts dd { margin: 0; overflow-wrap: anywhere; }
        .standing { font-weight: 600; }
        .standing.met { color: var(--met); }
        .standing.missed { color: var(--missed); }
        .standing.unmeasured { color: var(--quiet); font-weight: 400; }
        """;

    private const string Tables =
        """

        .table { overflow-x: auto; margin: 20px 0 0; }
        table { border-collapse: collapse; width: 100%; font-size: 14px; line-height: 1.4;
          font-variant-numeric: tabular-nums; }
        caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
          white-space: nowrap; }
        th, td { text-align: left; vertical-align: top; padding: 7px 10px; border-bottom: 1px solid var(--rule);
          font-weight: 400; }
        th:first-child, td:first-child { padding-left: 0; }
        th:last-child, td:last-child { padding-right: 0; }
        thead th { color: var(--quiet); font-size: 13px; vertical-align: bottom; border-bottom-color: var(--axis); }
        .number { text-align: right; }
        td.number { white-space: nowrap; }
        .ratios th p { margin: 2px 0 0; color: var(--quiet); font-size: 13.5px; line-height: 1.35; max-width: 56ch; }
        .ratios thead th:first-child { width: 44%; }
        .ratios th code { font-weight: 600; font-size: 14px; }
        .ratios th p.note { color: var(--ink); border-left: 3px solid var(--axis); padding-left: 8px; margin-top: 5px; }
        .ratios .standing { white-space: nowrap; }
        .dense { font-size: 13px; }
        .dense th, .dense td { padding: 5px 7px; }
        .dense thead th { font-size: 12px; }
        .dense tbody th { white-space: nowrap; }
        .dense th:first-child { padding-left: 0; }
        .dense th:last-child, .dense td:last-child { padding-right: 0; }
        .dense code { font-size: 0.93em; }
        .narrow-table { width: auto; min-width: 50%; }
        """;

    private const string Plots =
        """

        figure { margin: 18px 0 0; background: var(--card); border: 1px solid var(--rule); border-radius: 8px;
          padding: 16px 18px 12px; break-inside: avoid; }
        figure svg { display: block; width: 100%; height: auto; }
        figure svg.narrow { display: none; }
        figcaption { color: var(--quiet); font-size: 14px; line-height: 1.7; margin-top: 8px; }
        svg text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
          fill: var(--ink); font-variant-numeric: tabular-nums; }
        svg text.name { font: 13px ui-monospace, "SF Mono", Menlo, "DejaVu Sans Mono", monospace; }
        svg text.tick { font-size: 12px; fill: var(--quiet); }
        svg text.strong { fill: var(--ink); font-weight: 600; }
        svg text.value { font-weight: 600; }
        svg text.halo { paint-order: stroke; stroke: var(--card); stroke-width: 4px; stroke-linejoin: round; }
        svg text.middle { text-anchor: middle; }
        svg text.end { text-anchor: end; }
        .grid { stroke: var(--rule); }
        .axis { stroke: var(--axis); }
        .reference { stroke: var(--ink); stroke-width: 1.5; }
        .goal { stroke: var(--goal); stroke-width: 3; }
        .whisker { stroke: var(--whisker); stroke-width: 1.5; }
        .bar.met, .bar.rate { fill: var(--met); fill-opacity: 0.75; }
        .bar.missed { fill: var(--missed-soft); stroke: var(--missed); stroke-width: 2; }
        .bar.server { fill: var(--server); }
        .bar.postgres { fill: var(--postgres); }
        .beyond { fill: var(--card); }
        .line { fill: none; stroke-width: 2; stroke-linejoin: round; }
        .fill { fill-opacity: 0.14; stroke: none; }
        .mark { fill: var(--card); stroke: var(--ink); stroke-width: 2; }
        .series1 { stroke: var(--s1); } .fill.series1 { fill: var(--s1); stroke: none; }
        .series2 { stroke: var(--s2); stroke-dasharray: 8 4; }
        .series3 { stroke: var(--s3); stroke-dasharray: 2 3; }
        .series4 { stroke: var(--s4); stroke-dasharray: 10 3 2 3; }
        .series5 { stroke: var(--s5); stroke-dasharray: 4 3; }
        .series6 { stroke: var(--s6); stroke-dasharray: 14 4; }
        .legend { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 28px; padding: 0; margin: 12px 0 0;
          font-size: 14px; }
        .legend svg { width: 34px; height: 12px; margin-right: 8px; }
        .keys { display: block; }
        .key { white-space: nowrap; margin-right: 14px; }
        .key::before { content: ""; display: inline-block; width: 14px; height: 12px; margin-right: 6px;
          vertical-align: -1px; background: var(--met); }
        .key.missed::before { background: var(--missed-soft); border: 2px solid var(--missed); }
        .key.goal::before { background: var(--goal); width: 3px; height: 16px; vertical-align: -3px; }
        .key.whisker::before { background: var(--whisker); height: 2px; width: 18px; vertical-align: 4px; }
        .key.server::before { background: var(--server); }
        .key.postgres::before { background: var(--postgres); }
        """;

    private const string Narrow =
        """

        @media screen and (max-width: 760px) {
          main { padding: 20px 14px 48px; }
          h1 { font-size: 28px; }
          h2 { margin-top: 44px; }
          .tiles { grid-template-columns: repeat(2, 1fr); }
          .facts { grid-template-columns: 1fr; }
          .facts dt { flex-basis: 110px; }
          figure { padding: 12px 10px 10px; }
          figure svg.wide { display: none; }
          figure svg.narrow { display: block; max-width: 520px; margin: 0 auto; }
          .stack thead { position: absolute; clip-path: inset(50%); }
          .stack, .stack tbody, .stack tr, .stack th, .stack td { display: block; }
          .stack tr { border-bottom: 1px solid var(--axis); padding: 10px 0; }
          .stack th, .stack td { border: 0; padding: 2px 0; }
          .stack th code { font-weight: 600; }
          .stack td { display: flex; justify-content: space-between; gap: 16px; text-align: right; }
          .stack td::before { content: attr(data-label); color: var(--quiet); flex: none; text-align: left; }
          .pairs tr { display: grid; grid-template-columns: 1fr 1fr; column-gap: 28px; }
          .pairs th, .pairs td[data-label="Least – most"] { grid-column: 1 / -1; }
          svg.narrow .line { stroke-width: 1.4; }
          .stack.dense { font-size: 14px; }
          .stack.dense th, .stack.dense td { padding: 2px 0; white-space: normal; }
          .narrow-table { width: 100%; }
        }
        """;

    private const string Print =
        """

        @media print {
          @page { margin: 14mm; }
          body { font-size: 13px; background: #ffffff; }
          main { max-width: none; padding: 0; }
          h1 { font-size: 26px; } h2 { font-size: 18px; margin-top: 28px; break-after: avoid; }
          h2 + p { break-after: avoid; } p { break-inside: avoid; }
          .facts { font-size: 12px; } figcaption, .legend, .tiles span { font-size: 11px; }
          .table { overflow: visible; }
          table { font-size: 11px; } .dense { font-size: 9.5px; }
          th, td { padding: 4px 6px; } tr { break-inside: avoid; }
          .dense th, .dense td { padding: 3px 4px; } .dense thead th { font-size: 9px; }
          .ratios th p { font-size: 10.5px; max-width: none; }
          .bar, .tiles li, .key::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }

        """;
}
