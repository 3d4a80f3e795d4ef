using System.Globalization;
using CardPlatform.Api.Csv;
using CardPlatform.Domain.Time;

namespace CardPlatform.Api.Activities;

/// <summary>The sign-ups of an activity as CSV: a row for each person.</summary>
internal static class AttendeeTable
{
    public static CsvTable Create() => new(
        "signUpNo", "place", "name", "cardNumber", "session", "stage", "end", "signedUpAt", "isPaid", "checkedIn");

    public static void Add(CsvTable table, AttendeeResponse signUp)
    {
        foreach (var person in signUp.Persons)
        {
            table.Add(signUp.SignUpNo);
            table.Add(person.Place);
            table.Add(person.Name);
            table.Add(person.CardNumber);
            table.Add(signUp.Session?.ToString(CultureInfo.InvariantCulture));
            table.Add(signUp.Stage);
            table.Add(signUp.End);
            table.Add(TextOf(signUp.SignedUpAt));
            table.Add(signUp.IsPaid ? "true" : "false");
            table.Add(string.Join("; ", signUp.CheckedIn
                .Where(seen => seen.Place == person.Place)
                .Select(seen => $"{seen.Session} {TextOf(seen.At)}")));
            table.EndRow();
        }
    }

    private static string TextOf(DateTimeOffset at) =>
        at.ToOffset(BusinessDay.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
