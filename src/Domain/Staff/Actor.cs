using CardPlatform.Domain.Unions;

namespace CardPlatform.Domain.Staff;

/// <summary>Who acts, and how far: an officer acts for a union and for all that lie within it.</summary>
public sealed record Actor
{
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

    public bool ActsFor(long union, IUnionTree unions) => unions.IsWithin(union, Union);
}
