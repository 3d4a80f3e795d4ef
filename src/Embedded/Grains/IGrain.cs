namespace CardPlatform.Embedded;

/// <summary>Marks an interface whose methods are calls to a grain.</summary>
public interface IGrain : IAddressable;

/// <summary>A grain identified by a 64-bit integer.</summary>
public interface IGrainWithIntegerKey : IGrain;

/// <summary>A grain identified by a string, compared ordinally.</summary>
public interface IGrainWithStringKey : IGrain;
