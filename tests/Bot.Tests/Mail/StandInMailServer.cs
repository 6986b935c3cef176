using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace SamenHier.Bot.Tests.Mail;

/// <summary>How the stand-in misbehaves.</summary>
public enum MailTrouble
{
    None,
    HangsUpAtOnce,
    GreetsWith421,
    SaysNothing,
    RefusesTheSender,
    NotNowForTheAddress,
    NeverForTheAddress,
    NotNowForTheMail,
    NeverForTheMail,
    HangsUpAfterTheMail,
    CannotEncrypt,
    HasAForgedCertificate,
}

/// <summary>A mail server on loopback that speaks as much SMTP as a client needs, and misbehaves when told to.</summary>
internal sealed class StandInMailServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource stopping = new();
    private readonly TcpListener listener;
    private readonly Task accepting;
    private readonly List<ReceivedMail> mails = [];
    private readonly List<string> commands = [];
    private int calls;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private StandInMailServer(int port)
    {
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = AcceptAsync();
    }

    public int Port { get; }

    public MailTrouble Trouble { get; set; }

    /// <summary>Only for this address, when the trouble is one of addresses; null for every.</summary>
    public string? TroubleWith { get; set; }

    /// <summary>Happens when a mail has been taken, before the client hears of it.</summary>
    public Func<Task> WhenTaken { get; set; } = () => Task.CompletedTask;

    /// <summary>What was taken, also what the client was not told of.</summary>
    public IReadOnlyList<ReceivedMail> Mails => Locked(() => mails.ToList());

    /// <summary>What clients said, sign-in and content left out.</summary>
    public IReadOnlyList<string> Commands => Locked(() => commands.ToList());

    public static StandInMailServer Start(int port = 0) => new(port);

    /// <summary>The settings with which a server sends here.</summary>
    public string[] Settings(string security = "none") =>
        ["Mail:Host=localhost", $"Mail:Port={Port}", "Mail:From=Samen Hier <nieuws@example.org>", $"Mail:Security={security}"];

    /// <summary>Waits until so many mails were taken.</summary>
    public Task MailsAsync(int count) => UntilAsync(() => mails.Count >= count);

    /// <summary>Waits until clients called so often.</summary>
    public Task CallsAsync(int count) => UntilAsync(() => calls >= count);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await accepting;
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> talks = [];
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stopping.Token);
                Note(() => calls++);
                talks.Add(TalkAsync(client));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            await using Stream plain = client.GetStream();
            await new Talk(this, plain).RunAsync(stopping.Token);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException or System.Security.Authentication.AuthenticationException)
        {
            // The client went away, or did not like the certificate.
        }
    }

    private T Locked<T>(Func<T> read)
    {
        lock (mails) return read();
    }

    private void Note(Action change)
    {
        TaskCompletionSource done;
        lock (mails)
        {
            change();
            (done, changed) = (changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        done.TrySetResult();
    }

    private async Task UntilAsync(Func<bool> isSo)
    {
        using CancellationTokenSource patience = new(Patience);
        while (true)
        {
            var (isDone, next) = Locked(() => (isSo(), changed.Task));
            if (isDone) return;
            await next.WaitAsync(patience.Token);
        }
    }

    /// <summary>One call of a client.</summary>
    private sealed class Talk(StandInMailServer server, Stream stream)
    {
        private static readonly char[] CommandEnds = [' ', ':'];

        private Stream stream = stream;
        private string sender = "";
        private string address = "";

        private MailTrouble Trouble => server.Trouble;

        public async Task RunAsync(CancellationToken cancellationToken)
        {
            switch (Trouble)
            {
                case MailTrouble.HangsUpAtOnce:
                    return;
                case MailTrouble.SaysNothing:
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                    return;
                case MailTrouble.GreetsWith421:
                    await SayAsync("421 Not now", cancellationToken);
                    return;
            }

            await SayAsync("220 localhost", cancellationToken);
            while (await HearAsync(cancellationToken) is { } line && await ObeyAsync(line, cancellationToken))
            {
                // On to the next command.
            }
        }

        private async Task<bool> ObeyAsync(string line, CancellationToken cancellationToken)
        {
            server.Note(() => server.commands.Add(line));
            switch (line.Split(CommandEnds)[0].ToUpperInvariant())
            {
                case "EHLO":
                    await SayAsync(Trouble is MailTrouble.HasAForgedCertificate ? "250-localhost\r\n250 STARTTLS" : "250 localhost", cancellationToken);
                    return true;
                case "STARTTLS":
                    await SayAsync("220 Go on", cancellationToken);
                    await EncryptAsync(cancellationToken);
                    return true;
                case "MAIL":
                    sender = AddressIn(line);
                    await SayAsync(Trouble is MailTrouble.RefusesTheSender ? "530 Sign in first" : "250 OK", cancellationToken);
                    return true;
                case "RCPT":
                    address = AddressIn(line);
                    await SayAsync(AnswerToAddress(), cancellationToken);
                    return true;
                case "DATA":
                    await SayAsync("354 Go on", cancellationToken);
                    return await TakeAsync(cancellationToken);
                case "QUIT":
                    await SayAsync("221 Bye", cancellationToken);
                    return false;
                default:
                    await SayAsync("250 OK", cancellationToken);
                    return true;
            }
        }

        private string AnswerToAddress() => Trouble switch
        {
            _ when server.TroubleWith is { } one && one != address => "250 OK",
            MailTrouble.NotNowForTheAddress => "450 Greylisted",
            MailTrouble.NeverForTheAddress => "550 Nobody here",
            _ => "250 OK",
        };

        private async Task<bool> TakeAsync(CancellationToken cancellationToken)
        {
            StringBuilder data = new();
            while (await HearAsync(cancellationToken) is { } line and not ".")
            {
                data.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
            }

            if (Trouble is MailTrouble.NotNowForTheMail or MailTrouble.NeverForTheMail)
            {
                await SayAsync(Trouble is MailTrouble.NotNowForTheMail ? "451 Later" : "554 Looks like spam", cancellationToken);
                return true;
            }

            await server.WhenTaken();
            server.Note(() => server.mails.Add(new ReceivedMail(sender, address, data.ToString())));
            if (Trouble is MailTrouble.HangsUpAfterTheMail)
            {
                return false;
            }

            await SayAsync("250 Taken", cancellationToken);
            return true;
        }

        private async Task EncryptAsync(CancellationToken cancellationToken)
        {
            using var certificate = Forged();
            SslStream encrypted = new(stream, leaveInnerStreamOpen: true);
            await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, cancellationToken);
            stream = encrypted;
        }

        private async Task SayAsync(string line, CancellationToken cancellationToken)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), cancellationToken);
            await stream.FlushAsync(cancellationToken);
        }

        // Byte by byte, so that nothing is read ahead of an encrypted part.
        private async Task<string?> HearAsync(CancellationToken cancellationToken)
        {
            List<byte> line = [];
            var one = new byte[1];
            while (await stream.ReadAsync(one, cancellationToken) > 0)
            {
                if (one[0] == '\n') return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
                line.Add(one[0]);
            }

            return null;
        }

        private static X509Certificate2 Forged()
        {
            using var key = RSA.Create(2048);
            using var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
            return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
        }

        private static string AddressIn(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
    }
}
