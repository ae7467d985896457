namespace Analyzer.Engine.Lexicons;

/// <summary>English words whose past, participle or plural follows no rule.</summary>
internal static class IrregularForms
{
    /// <summary>Prefixes under which an irregular verb keeps its forms.</summary>
    public static readonly string[] Prefixes = ["re", "un", "over", "out", "under", "mis", "with", "up"];

    /// <summary>One word a line, followed by its irregular forms; contracted forms of the auxiliaries count as forms.</summary>
    public const string Table = """
        be am is are was were been being 's 're 'm
        have has had having 've
        do does did done
        will would 'll 'd
        can could
        may might
        shall should
        go goes went gone
        analysis analyses
        arise arose arisen
        awake awoke awoken
        bear bore borne
        beat beat beaten
        become became
        begin began begun
        bend bent
        bet bet
        bind bound
        bite bit bitten
        bleed bled
        blow blew blown
        break broke broken
        bring brought
        build built
        burn burned burnt
        buy bought
        cast cast
        catch caught
        child children
        choose chose chosen
        cling clung
        come came
        cost cost
        creep crept
        criterion criteria
        cut cut
        deal dealt
        dig dug
        draw drew drawn
        dream dreamed dreamt
        drink drank drunk
        drive drove driven
        eat ate eaten
        fall fell fallen
        feed fed
        feel felt
        fight fought
        find found
        flee fled
        fly flew flown
        forbid forbade forbidden
        forecast forecast forecasted
        forget forgot forgotten
        forgive forgave forgiven
        freeze froze frozen
        get got gotten
        give gave given
        grind ground
        grow grew grown
        half halves halved halving
        hang hung hanged
        hear heard
        hide hid hidden
        hit hit
        hold held
        hurt hurt
        index indices indexed
        keep kept
        know knew known
        lay laid
        lead led
        lean leaned leant
        leap leaped leapt
        learn learned learnt
        leave left
        lend lent
        let let
        lie lay lain lied
        life lives
        light lit lighted
        lose lost
        make made
        man men
        mean meant
        meet met
        mouse mice
        offset offset
        pay paid
        person people persons
        put put
        quit quit
        read read
        reset reset
        rid rid
        ride rode ridden
        ring rang rung ringed
        rise rose risen
        run ran
        say said
        see saw seen
        seek sought
        sell sold
        send sent
        set set
        shake shook shaken
        shed shed
        shine shone
        shoot shot
        show showed shown
        shrink shrank shrunk
        shut shut
        sing sang sung
        sink sank sunk
        sit sat
        sleep slept
        slide slid
        speak spoke spoken
        speed sped speeded
        spend spent
        spin spun
        split split
        spread spread
        spring sprang sprung
        stand stood
        steal stole stolen
        stick stuck
        sting stung
        stop stopped
        strike struck
        strive strove strived
        swear swore sworn
        sweep swept
        swim swam swum
        swing swung
        take took taken
        teach taught
        tear tore torn
        tell told
        think thought
        throw threw thrown
        tie tied
        upset upset
        wake woke woken
        wear wore worn
        weep wept
        wet wet
        win won
        wind wound
        woman women
        write wrote written
        """;
}
