namespace CardPlatform.Domain.Unions;

/// <summary>Why a command to a union was refused, for people.</summary>
public static class UnionRefusalSentences
{
    public static Sentence Sentence(this UnionRefusal reason) => reason switch
    {
        UnionRefusal.UnionUnknown => new("没有这个工会。", "There is no such union."),
        UnionRefusal.UnionAlreadyRegistered => new("该工会编号已登记。", "The union is registered already."),
        UnionRefusal.UnionUnchanged => new("与现有内容相同，无需更改。", "It is so already; there is nothing to change."),
        UnionRefusal.UnionParentMissing => new(
            "上级工会尚未登记。", "The union above it is not registered; register that one first."),
        UnionRefusal.UnionCircular => new("工会不能隶属于自身或其下级。", "A union cannot lie within itself."),
        UnionRefusal.UnionTooDeep => new("工会层级不能超过 12 级。", "Unions lie at most 12 levels deep."),
        UnionRefusal.UnionOutOfScope => new(
            "该工会或其上级工会超出您的管辖范围。",
            "The union, or the one above it, lies outside the union that you act for."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A code without a sentence."),
    };
}
