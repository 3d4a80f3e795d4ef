using System.Text;

namespace CardPlatform.Domain.Members;

/// <summary>
/// A name as lists of other people show it: enough for whoever knows the person, too little for anybody else. Of two
/// characters the first stays (张*), of three and four the first and the last (张*三, 张**四); a double surname stays and
/// nothing else does (欧阳**); of any other name the first character stays, and the mask does not say how long it is
/// (J**). One character is masked altogether.
/// </summary>
public static class MaskedName
{
    private const char Mask = '*';
    private const int LongestChinese = 4;

    private static readonly string[] DoubleSurnames =
    [
        "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "独孤", "南宫", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐",
        "长孙", "宇文", "轩辕", "端木", "百里", "呼延", "澹台", "公冶", "申屠", "太史", "闻人", "赫连", "钟离", "鲜于",
    ];

    public static string Of(string name)
    {
        Rune[] runes = [.. name.EnumerateRunes()];
        if (runes.Length < 2)
            return $"{Mask}";
        if (!runes.All(IsChinese) || runes.Length > LongestChinese)
            return $"{runes[0]}{Mask}{Mask}";
        if (runes.Length > 2 && DoubleSurnames.Any(surname => name.StartsWith(surname, StringComparison.Ordinal)))
            return name[..2] + new string(Mask, runes.Length - 2);
        return runes.Length == 2
            ? $"{runes[0]}{Mask}"
            : $"{runes[0]}{new string(Mask, runes.Length - 2)}{runes[^1]}";
    }

    /// <summary>CJK unified ideographs, of the basic block and of the extensions beyond it.</summary>
    private static bool IsChinese(Rune rune) =>
        rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);
}
