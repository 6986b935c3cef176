using SamenHier.KillCampaign;

return args is [MortalHost.Verb, ..] ? await MortalHost.RunAsync(args[1..]) : await CampaignCommand.RunAsync(args);
