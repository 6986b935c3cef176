namespace SamenHier.Recognizers.Tests;

/// <summary>Written after the recogniser was built, before it had read them.</summary>
internal static class DutchQuestionsLater
{
    public const string Questions = """
        waar moet ik mijn kind inschrijven voor school
        hoe vraag ik een digid aan
        wat als mijn maatje niet komt opdagen
        hoeveel uur per week ben ik kwijt als vrijwilliger
        moet je een diploma hebben om te helpen
        is er reiskostenvergoeding
        krijg je daar geld voor
        wie bepaalt met wie ik gematcht word
        kan ik ook via whatsapp antwoorden
        wanneer komt iemand langs
        waarom moet u mijn geboortejaar weten
        slaan jullie dit op
        wie kan dit allemaal zien
        wat doen jullie met mijn telefoonnummer
        mag mijn hond mee
        kan de tolk erbij zijn
        ik zou graag willen weten of er ook avonden zijn
        zijn jullie van de gemeente?
        hoef ik dit niet in te vullen?
        heeft het zin als ik nog geen nederlands praat
        welke documenten heb ik nodig
        hoe ik kan afmelden
        hoi ik ben nieuw hier hoe gaat het verder
        dus jullie zijn geen officiele instantie?
        """;

    public const string WeakQuestions = """
        mijn zoon is 17 kan hij ook meedoen
        """;

    public const string LookLikeQuestions = """
        dat hangt ervan af hoe laat het begint
        Rotterdam denk ik?
        vijf jaar geleden ongeveer?
        de eerste?
        taal leren?
        weet ik eigenlijk niet precies wanneer
        wat maar uitkomt
        hoe laat maakt mij niet uit
        wie had dat gedacht
        wat ik vroeger deed is lesgeven
        als ik vrij ben, wil ik graag wandelen
        """;

    public const string Answers = """
        Fatima Al Hassan
        ik ben 34 jaar oud
        in de zomer van 2021
        vier, twee jongens en twee meisjes
        ze zijn 6 8 en 11
        Zaandam, vlakbij het station
        ja dat wil ik wel
        nee hoor, niet nodig
        heb vroeger in de bouw gewerkt
        moest vluchten voor de oorlog
        ben nu bezig met mijn inburgering
        samen wandelen en koffie drinken
        mijn nummer is 0687654321
        ga elke dag naar school
        zat op de universiteit
        """;

    public const string Stories = """
        ik zou graag willen leren fietsen en daarna wil ik misschien een cursus doen
        vroeger werkte ik als monteur en nu zoek ik iets in de techniek
        mensen leren kennen die ook kinderen hebben
        wandelen in het bos of gewoon samen thee drinken
        ik mis mijn familie heel erg en ik voel me soms alleen
        het liefst iemand die geduld heeft met mijn Nederlands
        hulp met brieven en bellen naar instanties
        ik kan goed koken en ik help graag anderen
        mijn vrouw is zwanger en wij wonen in een klein kamer
        wij hebben veel meegemaakt op de reis, maar nu gaat het beter
        geen voorkeur
        maandag en woensdag kan ik niet want dan heb ik school
        ik wil alles leren over nederland en de mensen
        is wel belangrijk voor mij ja
        iets met muziek of sport ofzo
        in Damascus had ik een apotheek
        kan alleen in het weekend
        ik ben iemand die van rust houdt
        zoals jullie willen
        ben 3 jaar geleden gekomen met mijn broer
        toen mijn dochter werd geboren ben ik gestopt met werken
        zijn naam is Omar en hij is 6
        mag van mij ook een oudere persoon zijn
        doe maar de eerste optie
        """;
}
