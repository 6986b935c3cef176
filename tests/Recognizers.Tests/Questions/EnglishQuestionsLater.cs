namespace SamenHier.Recognizers.Tests;

/// <summary>Written after the recogniser was built, before it had read them.</summary>
internal static class EnglishQuestionsLater
{
    public const string Questions = """
        how do i apply for digid
        where to register my child for school
        what happen if i dont come
        how many hours per week is it for a volunteer
        do volunteers get paid
        is there money for travel
        who decides my match
        can you use whatsapp
        when somebody will visit us
        why u need my phone number
        are my answers saved
        who can see all this
        is my dog welcome
        can the interpreter be there
        my son is 17 can he join
        i'd love to know if there are evening groups
        are you from the government?
        do i have to fill this in
        does it make sense if my dutch is bad
        which documents i need
        how to unsubscribe
        so you are not official?
        can't I skip this
        """;

    public const string WeakQuestions = """
        hi i'm new here what is next
        need certificate?
        """;

    public const string LookLikeQuestions = """
        it depends how late it starts
        Rotterdam I think?
        about five years ago?
        the first one?
        learning language?
        can't say exactly when
        what works for you
        who would have thought
        what I did before was teaching
        if I am free, would like to walk
        where my family lives
        """;

    public const string Answers = """
        Fatima Al Hassan
        I am 34 years old
        in the summer of 2021
        four, two boys and two girls
        they are 6 8 and 11
        Zaandam close to the station
        yes I would like that
        no, not needed
        did construction work before
        had to flee because of the war
        am doing my integration course now
        walking together and drinking coffee
        my number is 0687654321
        go to school every day
        was at the university
        """;

    public const string Stories = """
        I would like to learn to ride a bike and maybe do a course after that
        before I worked as a mechanic and now I look for something technical
        meet people who have children too
        walking in the park or just drinking tea
        I miss my family very much and sometimes I feel alone
        someone who is patient with my Dutch
        help with letters and phone calls
        I can cook well and I like to help others
        my wife is pregnant and we live in a small room
        we saw a lot on the way but now it is better
        no preference
        Monday and Wednesday I can not because I have school
        it is important for me yes
        something with music or sport
        in Damascus I had a pharmacy
        only can on weekends
        I am a person who likes quiet
        as you wish
        came 3 years ago with my brother
        when my daughter was born I stopped working
        his name is Omar and he is 6
        may be an older person
        the first option please
        """;
}
