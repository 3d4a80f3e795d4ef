using CardPlatform.Testing;

[assembly: AssemblyFixture(typeof(PostgresFixture))]
