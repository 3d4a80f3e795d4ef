using CardPlatform.Domain.Activities.SignUps;

namespace CardPlatform.Domain.Activities;

/// <summary>
/// How many persons' sign-ups may still end in a step: the commit that writes it gives each of them back what they have
/// of a series. The first sign-up always may, so that every step gets on.
/// </summary>
internal sealed class EndingPersons(int most)
{
    private int _taken;

    /// <summary>Whether the sign-up may end in this step too; then its persons are counted.</summary>
    public bool Take(SignUp signUp)
    {
        if (_taken > 0 && _taken + signUp.Size > most)
            return false;
        _taken += signUp.Size;
        return true;
    }
}
