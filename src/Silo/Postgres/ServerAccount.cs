using System.Globalization;

namespace CardPlatform.Silo.Postgres;

/// <summary>
/// The operating system user that PostgreSQL runs as: whoever we are, or, because PostgreSQL refuses root, an
/// unprivileged user when we are root.
/// </summary>
internal sealed class ServerAccount
{
    private readonly string? _name;
    private readonly IReadOnlyList<string> _prefix;

    private ServerAccount(string? name, IReadOnlyList<string> prefix)
    {
        _name = name;
        _prefix = prefix;
    }

    /// <summary>Chooses the user who can work in a folder that exists.</summary>
    /// <exception cref="SentenceException">We are root and no other user can reach the folder.</exception>
    public static async Task<ServerAccount> ChooseAsync(string folder, CancellationToken cancellationToken)
    {
        if (!Environment.IsPrivilegedProcess)
            return new ServerAccount(name: null, prefix: []);

        var (name, uid, gid) = FindUnprivilegedUser();
        List<string> drop = ["setpriv", $"--reuid={uid}", $"--regid={gid}", "--clear-groups"];
        var account = new ServerAccount(name, [.. drop, "--"]);
        if (await account.CanEnterAsync(folder, cancellationToken))
            return account;

        // A checkout under /root: no parent folder is opened up for it. The server keeps the one capability that lets
        // it walk through folders it does not own (the second where a container withholds the first).
        foreach (var capability in (string[])["dac_read_search", "dac_override"])
        {
            account = new ServerAccount(
                name, [.. drop, $"--inh-caps=+{capability}", $"--ambient-caps=+{capability}", "--"]);
            if (await account.CanEnterAsync(folder, cancellationToken))
                return account;
        }

        throw new SentenceException(
            $"PostgreSQL runs as the user '{name}', who may not enter {folder}: set CARDPLATFORM_DATA to a folder that "
            + "other users can enter, for example under /var/lib.");
    }

    /// <summary>Runs a program as that user.</summary>
    public Task<CommandResult> RunAsync(
        IReadOnlyList<string> command, string input = "", CancellationToken cancellationToken = default) =>
        ExternalCommand.RunAsync([.. _prefix, .. command], input, cancellationToken);

    /// <summary>Makes a folder that only that user may look into.</summary>
    public async Task CreateFolderAsync(string folder, CancellationToken cancellationToken)
    {
        List<string> command = ["install", "-d", "-m", "0700"];
        if (_name is not null)
            command.AddRange(["-o", _name]);
        var result = await ExternalCommand.RunAsync([.. command, folder], cancellationToken: cancellationToken);
        if (!result.Succeeded)
            throw new SentenceException($"The folder {folder} cannot be made: {result.Reason}.");
    }

    private async Task<bool> CanEnterAsync(string folder, CancellationToken cancellationToken) =>
        (await RunAsync(["sh", "-c", "cd \"$1\"", "sh", folder], cancellationToken: cancellationToken)).Succeeded;

    private static (string Name, int Uid, int Gid) FindUnprivilegedUser()
    {
        var users = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(fields => fields.Length >= 4);
        var byName = users.ToLookup(fields => fields[0]);
        var user = byName["postgres"].Concat(byName["nobody"]).FirstOrDefault()
            ?? throw new SentenceException(
                "PostgreSQL refuses root, and there is no user 'postgres' or 'nobody' to run it as.");
        return (user[0], Number(user[2]), Number(user[3]));

        static int Number(string field) => int.Parse(field, CultureInfo.InvariantCulture);
    }
}
