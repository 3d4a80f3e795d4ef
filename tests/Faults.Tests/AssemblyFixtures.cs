using CardPlatform.Testing;

// Each of these tests wants the machine for itself.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(PostgresFixture))]
