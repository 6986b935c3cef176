using SamenHier.Bot.Hosting;
using SamenHier.Bot.Verbs;

if (CommandLine.Names(args))
{
    return await CommandLine.RunAsync(args);
}

return await Server.RunAsync(args);
