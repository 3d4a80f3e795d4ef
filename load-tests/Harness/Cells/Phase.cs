namespace CardPlatform.Harness.Cells;

/// <summary>
/// What is measured together, on databases of its own: each of them is a copy of the province, and those of all cells
/// at once would not fit into the memory of the machine.
/// </summary>
/// <param name="Rounds">Those that take turns, in the order of the first round.</param>
/// <param name="Closing">Those that are measured once, afterwards; what stops the servers comes last.</param>
internal sealed record Phase(IReadOnlyList<ICell> Rounds, IReadOnlyList<ICell> Closing)
{
    /// <summary>Nothing but what others would be compared with.</summary>
    public bool IsEmpty => Closing.Count == 0 && Rounds.All(cell => cell is TpcbCell);

    /// <summary>Those of the cells that are wanted.</summary>
    public Phase Only(Func<ICell, bool> isWanted) =>
        new([.. Rounds.Where(isWanted)], [.. Closing.Where(isWanted)]);
}
