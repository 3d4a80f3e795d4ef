using CardPlatform.Domain.Unions;

namespace CardPlatform.Domain.Staff;

/// <summary>Who acts, and how far: an officer acts for a union and for all that lie within it.</summary>
public sealed record Actor
{
    /// <summary>The union of the whole province, Henan's code in GB/T 2260: every other lies below it.</summary>
    public const long Province = 410_000;

    /// <param name="staff">Who.</param>
    /// <param name="union">The root of the subtree that they act for.</param>
    public Actor(StaffId staff, long union)
    {
        ArgumentException.ThrowIfNullOrEmpty(staff.Value, nameof(staff));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(union);
        Staff = staff;
        Union = union;
    }

    public StaffId Staff { get; }

    public long Union { get; }

    /// <summary>
    /// Whether a union lies within their own. Whoever acts for the whole province acts for every union, also for those
    /// that are not registered.
    /// </summary>
    public bool ActsFor(long union, IUnionTree unions) =>
        unions.IsWithin(union, Union) || ActsForProvince(unions);

    /// <summary>
    /// Whether they act for the whole province: for what belongs to no union, and for what is one for all of them.
    /// </summary>
    public bool ActsForProvince(IUnionTree unions) => unions.IsWithin(Province, Union);
}
