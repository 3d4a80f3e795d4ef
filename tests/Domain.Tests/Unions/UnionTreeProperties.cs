using CardPlatform.Domain.Unions;
using FsCheck;
using FsCheck.Fluent;

namespace CardPlatform.Domain.Tests.Unions;

public sealed class UnionTreeProperties
{
    private const int Unions = 6;

    private static readonly Gen<List<(int Union, int Parent)>> Arrangements =
        (from union in Gen.Choose(1, Unions)
         from parent in Gen.Choose(0, Unions)
         select (union, parent)).ListOf(60);

    [Fact]
    public void Unions_RegisteredAndMovedAnyhow_NeverLieWithinThemselves() => Properties.Hold(Arrangements, moves =>
    {
        var unions = new Dictionary<long, UnionState>();
        foreach (var (union, parent) in moves)
        {
            var known = unions.GetValueOrDefault(union, UnionState.None);
            long? above = parent == 0 ? null : parent;
            UnionCommand command = known.Name is null
                ? new UnionCommand.Register(UnionName.Of("工会"), above)
                : new UnionCommand.Move(above);
            if (UnionRegister.Decide(
                union, known, command, Above(above, unions), Sample.Province, FlatUnions.Instance, Sample.Now)
                is UnionDecision.Accepted(var happened))
                unions[union] = known.Apply(happened);
        }

        return unions.All(union =>
        {
            var above = Above(union.Value.Parent, unions);
            return !above.Contains(union.Key) && above.Count < Unions
                && above.Count > 0 == union.Value.Parent is not null;
        });
    });

    private static List<long> Above(long? parent, Dictionary<long, UnionState> unions)
    {
        var above = new List<long>();
        while (parent is { } id && unions.TryGetValue(id, out var state) && above.Count < UnionRegister.MaxDepth)
        {
            above.Add(id);
            parent = state.Parent;
        }

        return above;
    }
}
