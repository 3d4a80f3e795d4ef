using CardPlatform.Api.Calls;
using CardPlatform.Api.Problems;
using CardPlatform.Domain;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Api.Unions;

/// <summary>Makes commands of the domain from what officers send.</summary>
internal static class UnionMapping
{
    private static readonly Sentence IdLimits = new("工会编号须大于 0。", "A union id is more than 0.");

    public static Registration? ToCommand(RegisterUnionRequest request, FieldCheck check)
    {
        CheckId(request.UnionId, "unionId", check);
        var name = check.Parse<UnionName>(request.Name, "name", ProblemCodes.FieldMalformed);
        CheckId(request.ParentId, "parentId", check);
        Domain.Regions.City? city = request.City is { } code ? check.City(code, "city") : null;
        return check.Problem is null
            ? new Registration(request.UnionId, new UnionCommand.Register(name, request.ParentId, city))
            : null;
    }

    public static UnionCommand.Move? ToCommand(MoveUnionRequest request, FieldCheck check)
    {
        CheckId(request.ParentId, "parentId", check);
        return check.Problem is null ? new UnionCommand.Move(request.ParentId) : null;
    }

    public static UnionCommand.Rename? ToCommand(RenameUnionRequest request, FieldCheck check)
    {
        var name = check.Parse<UnionName>(request.Name, "name", ProblemCodes.FieldMalformed);
        return check.Problem is null ? new UnionCommand.Rename(name) : null;
    }

    private static void CheckId(long? id, FieldPath field, FieldCheck check)
    {
        if (id <= 0)
            check.Fail(ProblemCodes.NumberOutOfRange, field, IdLimits);
    }

    /// <summary>What is to be registered, and under which id.</summary>
    public sealed record Registration(long UnionId, UnionCommand.Register Command);
}
