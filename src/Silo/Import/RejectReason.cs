namespace CardPlatform.Silo.Import;

/// <summary>Why a row was not imported. The codes in the rejects file are these names.</summary>
internal enum RejectReason
{
    LineTooLong,
    NotUtf8,
    BadQuoting,
    WrongColumnCount,
    BadCardNumber,
    BadCheckDigit,
    BadMemberNo,
    BadUnion,
    UnknownCity,
    UnknownStatus,
    BadGender,
    BadBirthday,
    BadJoinedOn,
    BadTags,
    BadMerchantNo,
    BadName,
    BadCategory,
    BadStores,
    DuplicateInFile,

    /// <summary>The number belongs, or once belonged, to another member.</summary>
    CardNumberTaken,

    /// <summary>The member has a card account under another number, open or closed.</summary>
    MemberHasCard,

    /// <summary>The merchant number was imported before, with other content.</summary>
    MerchantNoTaken,
}
