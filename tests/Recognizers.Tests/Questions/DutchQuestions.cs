namespace SamenHier.Recognizers.Tests;

internal static class DutchQuestions
{
    public const string Questions = """
        wat kost meedoen
        hoe lang duurt
        hoe lang duurt het voordat ik een groep heb?
        moet ik betaalen
        moet ik betalen?
        kan mijn vrouw ook komen
        is dit gratis
        Kost het geld?
        kost geld?
        wie leest dit
        waarom wil je dat weten
        waarom?
        waarvoor is dat nodig
        wat gebeurt er met mijn gegevens
        mag ik mijn kinderen meenemen
        ben jij een robot
        bent u een mens
        met wie praat ik nu
        krijg ik een huis?
        krijgen wij hulp met de belasting
        heb ik recht op huurtoeslag
        hebben jullie ook groepen in Haarlem
        zijn er groepen in Leiden
        waar zijn jullie
        wanneer begint het
        wanneer hoor ik iets
        hoeveel mensen zitten in een groep
        hoevel kost dat
        warom vragen jullie dit
        welke taal spreken ze
        in welke steden zijn jullie
        kunnen jullie mij helpen met een brief
        kunt u helpen met DigiD
        kan ik later stoppen
        hoe kan ik stoppen
        hoe werkt dit
        hoe gaat het?
        wat is samen hier
        wat doet een community builder
        wat bedoel je
        wat is een bsn
        doen jullie ook taalles
        geven jullie ook nederlandse les
        zoeken jullie nog vrijwilligers
        moet ik nederlands spreken om mee te doen
        moeten we betalen?
        mag dat
        kan dat ook op zondag
        gaat dat iets kosten
        is er ook iets voor vrouwen alleen
        is het veilig
        weet u waar ik een tandarts vind
        ik wil weten wat het kost
        ik vraag me af of dit gratis is
        ik snap niet waarom jullie dit vragen
        ik snap niet wie dit leest
        ik begrijp niet hoe dit werkt
        ik heb een vraag over mijn brief
        mijn vraag is of mijn broer ook mee mag doen
        kunt u mij vertellen hoe lang het duurt
        zou ik ook kunnen stoppen
        hallo, wat kost dit
        sorry maar waarom vraag je dit
        ok en wat gebeurt er daarna
        ja maar kost dit geld
        Ik woon in Haarlem. Kan ik ook in Amsterdam meedoen?
        Ik ben net nieuw hier en ik ken niemand. Wat moet ik nu doen? Alvast bedankt!
        3 kinderen. mogen die ook mee?
        en mijn kinderen dan, mogen die mee?
        dus ik hoef niks te betalen?
        en als ik geen tijd meer heb?
        meedoen is gratis toch?
        wordt mijn naam doorgegeven
        worden mijn antwoorden bewaard
        komt er iemand bij mij thuis
        vanaf welke leeftijd mag je meedoen
        tot wanneer duurt het
        wat als ik verhuis
        hoe zit het met privacy
        heeft u ook avondgroepen
        is de groep gratis voor iedereen
        ik ben ahmed wat moet ik doen
        what does it cost
        do I have to pay
        shu hada
        kam yekalef
        entay eyu
        هل هذا مجاني
        """;

    public const string LookLikeQuestions = """
        Haarlem?
        3?
        ja?
        nee?
        ok?
        misschien Haarlem?
        misschien op zondag?
        ik denk in 2019?
        Haarlem of Amsterdam?
        in de buurt van Haarlem?
        twee of drie?
        maart 2019 geloof ik?
        een jaar of drie?
        ik heb 3 kinderen?
        weet ik niet
        ik weet niet waarom
        ik weet niet meer wanneer
        ik weet niet wat ik moet kiezen
        wie is er nu niet eenzaam
        wie wil er nou geen vrienden
        waar ik woon is Haarlem
        wat ik graag doe: koken
        wat ik wil is werk vinden
        waarom niet
        waarom niet?
        Wat
        Hoe
        Wie
        waarom
        hoe ik heet? Ahmed
        mijn leeftijd? 34
        hoeveel kinderen? drie
        ze vroegen me waarom ik weg wilde en ik zei niets
        toen ik kwam wist ik niet waar ik heen moest
        mijn man vroeg: wil je mee?
        wat jullie willen
        als het kan, kan ik op zondag
        toen ik hier kwam, had ik niks
        wanneer het maar kan
        """;

    public const string Answers = """
        Jan
        Maria de Vries
        mijn naam is Ahmed
        ik heet Will
        Can Yilmaz
        1985
        geboren in 1990
        12 maart 1988
        maart 2019
        sinds 2020
        twee jaar geleden
        ik ben hier sinds januari
        3
        drie kinderen
        geen
        geen kinderen
        3, 7 en 12
        een dochter van 4 en een zoon van 9
        Haarlem
        ik woon in Haarlem
        Amsterdam noord
        bij station Leiden
        ja
        nee
        ja graag
        nee dank je
        ja hoor dat is goed
        misschien
        weet niet
        ik weet het niet
        geen idee
        wat dan ook
        hoe dan ook
        hoe eerder hoe beter
        wat mij betreft wel
        wat een mooie stad
        maakt niet uit
        kan mij niet schelen
        kan
        kan wel
        kan ik niet
        mag
        is goed
        is prima
        is een lang verhaal
        doe maar zondag
        moet kunnen
        zal wel
        heb ik niet
        heb ik nooit gehad
        wil ik niet zeggen
        heb geen kinderen
        heb een zoon en een dochter
        ben getrouwd
        ben een kok
        ben alleen
        was leraar op een school
        had een winkel in Aleppo
        woon in Haarlem
        werkte als kok
        wil graag nederlands leren
        wil een huis en een baan
        zou graag vrienden willen maken
        kom uit Syrie
        hou van koken
        de tweede
        werk vinden en taal leren
        ik was onderwijzer in Asmara
        ik heb 10 jaar als kapper gewerkt en daarna had ik een eigen winkel
        06 12345678
        bel maar na vijf uur
        ik vind het moeilijk om alleen te zijn
        goede vraag
        geen vragen
        liever niet
        dat zeg ik liever niet
        hallo
        goedemorgen
        zondag
        elke week
        man
        wij zijn met z'n vijven, mijn man en ik en de kinderen
        dank u wel, heel vriendelijk van u
        """;
}
