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
    BadParent,
    BadMerchantNo,
    BadName,
    BadCategory,
    BadStores,
    DuplicateInFile,

    /// <summary>The number belongs, or once belonged, to another member.</summary>
    CardNumberTaken,

    /// <summary>The member has a card account under another number, open or closed.</summary>
    MemberHasCard,

    /// <summary>The union was registered before, with other content.</summary>
    UnionIdTaken,

    /// <summary>The union above it is neither registered nor further up in the file.</summary>
    ParentMissing,

    /// <summary>It would lie deeper than unions do.</summary>
    UnionTooDeep,

    /// <summary>The merchant number was imported before, with other content.</summary>
    MerchantNoTaken,
}
