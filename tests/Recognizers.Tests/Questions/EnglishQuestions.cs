namespace SamenHier.Recognizers.Tests;

internal static class EnglishQuestions
{
    public const string Questions = """
        what does it cost
        cost money?
        how much pay
        how much i have to pay
        do I have to pay
        do i need to pay something
        is it free
        is this free?
        is the group free for everyone
        it is free?
        is free?
        can my wife come too
        can i bring my children
        can I stop later
        may I ask something
        who reads this
        who will see my answers
        why do you ask this
        why you ask
        why?
        why you need my birth year
        what is this for
        what happens with my data
        what do you do with my information
        are you a robot
        are you human or computer
        am I talking to a person
        do you help with letters
        do you have groups in Leiden
        are there groups in my town
        where are you
        where can i learn dutch
        where i can find a doctor
        how i can stop
        when does it start
        when will I hear something
        when i get my group?
        how long does it take
        how long takes
        how many people in group
        which language do they speak
        in which cities are you
        for how long is it
        what is samen hier
        what is a bsn
        what mean bsn
        wat is dis
        what can I do
        what's this
        whats the cost
        how are you?
        how does it work
        how old do you have to be
        could you help me with a letter
        would it be possible to stop
        should I fill in everything
        will I get a house
        will my name be shown
        does it cost anything
        did you get my answer
        have you got a group for women
        has anyone done this before
        must i speak dutch
        I want to know how long it takes
        i would like to know if it is free
        I wonder if my brother can join
        I don't understand why you need this
        i dont understand what this is
        I have a question about my letter
        my question is can my son come
        can you tell me who sees this
        hello, what does it cost
        sorry but why do you want to know
        yes but is it free
        ok and then what happens
        I live in Haarlem. Can I join in Amsterdam?
        I came alone and I know nobody. What should I do? Thank you
        3 kids. can they come?
        and my children?
        so I pay nothing?
        what if I move
        what about my privacy
        you help with digid?
        i am ahmed how does this work
        shu hada
        hoeveel kost dit
        kam yekalef
        ስለምንታይ ትሓቱ
        """;

    public const string LookLikeQuestions = """
        I am Who
        Haarlem?
        3?
        yes?
        no?
        maybe Haarlem?
        maybe on Sunday?
        I think in 2019?
        two or three?
        March 2019 I guess?
        near Haarlem?
        how about Sunday
        I don't know
        i dont know
        I don't know why
        I don't know what to choose
        no idea why
        who isn't lonely
        who doesn't like food
        what I like: cooking
        where I live is Haarlem
        what I want is to find work
        why not
        why not?
        Who
        What
        why
        do
        my name? Ahmed
        how many children? three
        they asked me why I left and I said nothing
        when I came I did not know where to go
        when I was young I was a teacher
        my friend said: why don't you join?
        what you want
        when you like
        if it is ok, can do sunday
        """;

    public const string Answers = """
        Will
        Will Smith
        May
        John
        my name is Ahmed
        1985
        born in 1990
        12 March 1988
        may 2019
        since 2020
        two years ago
        I have been here since January
        3
        three children
        none
        no kids
        3, 7 and 12
        a girl of 4 and a boy of 9
        Haarlem
        I live in Haarlem
        near the station
        yes
        no
        yes please
        no thank you
        sure that is fine
        maybe
        not sure
        no idea
        whatever
        however you want
        the sooner the better
        doesn't matter
        don't care
        can do
        will do
        is fine
        is ok for me
        is a long story
        was a teacher
        was a cook in a restaurant
        have two kids
        have a son and a daughter
        had a shop in Aleppo
        can cook very well
        can speak English and Arabic
        will tell you later
        do nothing now
        do the cleaning in a hotel
        am married
        are two
        want to learn Dutch
        would like to make friends
        would love to find a job
        must think about it
        the second one
        find work and learn the language
        I was a nurse in Asmara
        I worked ten years as a tailor and then I had my own shop
        06 12345678
        call me after five please
        it is hard to be alone
        good question
        no questions
        rather not say
        I prefer not to say
        hello
        good morning
        thanks
        Sunday
        every week
        once a month
        man
        men and women
        we are five, my husband and me and the kids
        thank you very much, that is kind of you
        what a nice city
        """;
}
