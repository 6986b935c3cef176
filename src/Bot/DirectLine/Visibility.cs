using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("SamenHier.Bot.Tests")]
