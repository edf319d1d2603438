package se.samordna.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.samordna.text.Language;
import se.samordna.web.page.Templates;
import se.samordna.web.plot.Bullet;
import se.samordna.web.plot.NetworkMap;
import se.samordna.web.plot.NetworkMap.Closeness;
import se.samordna.web.plot.NetworkMap.Relation;
import se.samordna.web.plot.NetworkMap.Sphere;
import se.samordna.web.plot.RatingLine;
import se.samordna.web.plot.Timeline;
import se.samordna.web.plot.Timeline.Happening;
import se.samordna.web.plot.Timeline.Strand;
import se.samordna.web.plot.Trend;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.BoardView;
import se.samordna.web.view.BoardView.Slip;
import se.samordna.web.view.Button;
import se.samordna.web.view.DailyView;
import se.samordna.web.view.DecisionView;
import se.samordna.web.view.ErrorView;
import se.samordna.web.view.FidelityView;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Kind;
import se.samordna.web.view.Field.Option;
import se.samordna.web.view.FormPage;
import se.samordna.web.view.FormView;
import se.samordna.web.view.FormView.Mistake;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Lists;
import se.samordna.web.view.LoadChange;
import se.samordna.web.view.LoginView;
import se.samordna.web.view.OmbudsView;
import se.samordna.web.view.OwnView;
import se.samordna.web.view.Parts;
import se.samordna.web.view.Parts.Attention;
import se.samordna.web.view.Parts.DayPoint;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Fact;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.Parts.Tag;
import se.samordna.web.view.Parts.TaskGroup;
import se.samordna.web.view.Parts.TaskRow;
import se.samordna.web.view.PersonView;
import se.samordna.web.view.PersonView.Banner;
import se.samordna.web.view.PersonView.Goal;
import se.samordna.web.view.PersonView.GoalStep;
import se.samordna.web.view.PersonView.Light;
import se.samordna.web.view.PersonView.Path;
import se.samordna.web.view.PersonView.Shine;
import se.samordna.web.view.PersonView.Stop;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.PersonView.Voice;
import se.samordna.web.view.PersonView.When;
import se.samordna.web.view.Questions;
import se.samordna.web.view.RightsView;
import se.samordna.web.view.ScoresView;
import se.samordna.web.view.SelfCheckView;
import se.samordna.web.view.StepView;
import se.samordna.web.view.StepView.Remedy;
import se.samordna.web.view.StepView.Said;
import se.samordna.web.view.Tone;

/** One sample of each template, as a busy team would see it. All persons are invented. */
final class Samples {
  private static final String PERSON = "/persons/6f8ed4a2-5b0e-4ae1-9f6e-0a3f3c1d2b11";
  private static final Empty NOBODY =
      new Empty("check-circle", "Ingen just nu.", "Här står det som brukar stå här.", null);

  private final Texts t;
  private final Templates templates = new Templates();
  private final Map<String, String> pages = new LinkedHashMap<>();

  private Samples(Language language) {
    t = Texts.in(language);
  }

  /** Every page by its address. */
  static Map<String, String> pages(Language language) {
    Samples samples = new Samples(language);
    samples.door();
    samples.lists();
    samples.person();
    samples.team();
    samples.own();
    return samples.pages;
  }

  private void add(String address, String template, Frame frame, Object view) {
    pages.put(address, new String(templates.page(template, frame, view), StandardCharsets.UTF_8));
  }

  private Frame frame(String title, Menu menu) {
    Frame.Me me =
        new Frame.Me("Sanna Ekdahl", "Samordnare, FACT Norr", true, true, true, true, false, false);
    return Frame.of(t, title, menu, me, "sample-token");
  }

  private void door() {
    FormView login =
        FormView.of(
            "/login",
            "Logga in",
            List.of(
                Field.of(Kind.USER_NAME, "userName", "Användarnamn"),
                Field.of(Kind.PASSWORD, "password", "Lösenord")));
    Frame door = Frame.of(t, "Logga in", Menu.NONE, null, "sample-token").lead("Skriv ditt namn.");
    add(
        "login",
        "login",
        door,
        LoginView.ofStaff(
            login, t.of("door.where"), false, List.of(new Link("#", "Till Min sida"))));
    List<Mistake> mistakes =
        List.of(new Mistake(null, "Namn och lösenord hör inte ihop.", "Försök igen."));
    add(
        "login-wrong",
        "login",
        door,
        LoginView.ofStaff(login.mistakes(mistakes), t.of("door.where"), false, List.of()));
    add(
        "missing",
        "error",
        frame("Sidan finns inte", Menu.NONE),
        new ErrorView(
            "lock",
            List.of(
                new Mistake(
                    null,
                    "Sidan finns inte, eller så får du inte se den.",
                    "Fråga teamledaren om du behöver den i ditt arbete.")),
            List.of(Button.to("/", "Till Start").primary()),
            "CM-1014"));
  }

  /** A page of the person's own, with a card of each kind. */
  private void own() {
    Goal goal =
        new Goal(
            "Ditt mål",
            "Jag vill sova hela nätter.",
            null,
            List.of(new GoalStep(false, "Sömnskola – Anna Region", "Följs upp 3 april", false)),
            List.of());
    Frame frame =
        Frame.of(t, "Planer", Menu.NONE, null, "sample-token")
            .of("Alma Exempel")
            .guarded(true)
            .lead("Planer som har fastställts.");
    add(
        "own",
        "own",
        frame,
        new OwnView(
            OwnView.OwnTab.PLANS,
            List.of(
                new OwnView.Card(
                    "plan",
                    "Vård- och stödplan, version 2",
                    "Den här gäller. Fastställd 2 mars 2027. Du var med.",
                    List.of(goal),
                    List.of(Parts.Fact.of("Behandling", "Samtal varannan vecka")),
                    List.of(
                        new Parts.Row(
                            "pencil", Tone.THINK, "Det var inte jag.", null, "Du skrev", "3 mars")),
                    null,
                    List.of(Button.to("#", "Något är fel").icon("pencil"))),
                OwnView.Card.none("none", "Krisplan", NOBODY),
                OwnView.Card.of(
                        "consent",
                        "Utlämnande till Försäkringskassan",
                        "Gäller",
                        List.of(Parts.Fact.of("Vad", "Arbete och sysselsättning")))
                    .doing(List.of(Button.send("#", "Ta tillbaka", Map.of()))))));
  }

  private void lists() {
    add(
        "start",
        "start",
        frame("God morgon, Sanna", Menu.START)
            .lead("Tisdag 2 mars 2027, vecka 9. Tavelmötet börjar 08.45.")
            .doing(
                Button.to("/persons/new", "Ny person").icon("plus"),
                Button.to("#", "Anteckning").icon("pencil").primary()),
        new Lists.Start(
            List.of(
                Notice.think(
                    "FACT: modellen är borta på FACT Norr sedan i dag 07.12.",
                    "37 personer är inskrivna i den. Krisplan, kontaktvägar och anteckningar"
                        + " fungerar. Steg får vänta.")),
            List.of(
                new Attention(
                    "life",
                    Tone.STOP,
                    "Alma Exempel sover inte",
                    "#",
                    "Tidigt tecken, anmält av boendestödet i går 16.10. Mattias satte upp Alma på tavlan. Ska bekräftas på mötet 08.45.",
                    List.of(
                        Button.to("#", "Öppna krisplan").look(Button.Look.DANGER).small(),
                        Button.to("#", "Se kortet på tavlan").small())),
                new Attention(
                    "clock",
                    Tone.STOP,
                    "Gun-Britt Öhrling är utskrivningsklar",
                    "#",
                    "Meddelande från avdelning 53 i går 09.20. Kalla till samordnad planering senast torsdag 4 mars.",
                    List.of(Button.to("#", "Kalla till planering").small())),
                new Attention(
                    "paper-check",
                    Tone.THINK,
                    "Birger Provsson har tagit tillbaka ett samtycke",
                    "#",
                    "Gäller Exempelby kommun från 1 mars 13.05. Fråga Birger om Bo ska vara kvar på mötet 3 mars.",
                    List.of(Button.to("#", "Se vad som gäller nu").small()))),
            NOBODY,
            List.of(
                new TaskGroup(
                    "Försenat, 2",
                    true,
                    List.of(
                        new TaskRow(
                            "Gå igenom krisplanen",
                            "#",
                            "Rikard Stavhede, efter inläggning",
                            "3 dagar sen",
                            true,
                            null),
                        new TaskRow(
                            "Följ upp Träffpunkt Verkstan",
                            "#",
                            "Nils Almgård, med Lena",
                            "1 dag sen",
                            true,
                            null))),
                new TaskGroup(
                    "I dag, 2",
                    false,
                    List.of(
                        new TaskRow(
                            "Ring före hembesöket",
                            "#",
                            "Alma Exempel, besök 13.30",
                            "före 11.00",
                            false,
                            Button.send("#", "Klart", Map.of("task", "1")).small()),
                        new TaskRow(
                            "Promenad", "#", "Samira Haddad, med Tomas", "15.00", false, null)))),
            new Link("/tasks", "Alla uppgifter (14)"),
            NOBODY,
            List.of(
                new DayPoint("08.45", "Tavelmöte, FACT Norr", "#", "13 på tavlan", true),
                new DayPoint("", "ACT Söder", "#", "Ingen tavla", false)),
            List.of(
                new Row("up", Tone.STOP, "Alma Exempel", "#", "Upp: kris. Väntar på mötet.", ""),
                new Row("down", Tone.KEPT, "Nils Almgård", "#", "Nedtrappning, prövas i dag.", ""),
                new Row("bed", Tone.ACTION, "Gun-Britt Öhrling", "#", "Utskrivningsklar.", "")),
            new Link("/board", "Öppna tavlan"),
            new Lists.Load(
                "20,0",
                "per heltid – på riktvärdet 20",
                bullet("20.0", Tone.KEPT, "check", "på riktvärdet"),
                "16 personer på 80 procent. Beprövad erfarenhet; vetenskapligt underlag saknas för optimal nivå.")));
    add(
        "persons",
        "persons",
        frame("Personer", Menu.PERSONS)
            .doing(Button.to("/persons/new", "Ny person").icon("plus").primary()),
        new Lists.Persons(
            "",
            List.of(
                new Lists.PersonRow(
                    "#",
                    "Alma Exempel",
                    "19900509-••••",
                    "FACT",
                    "På tavlan",
                    Tone.STOP,
                    "warning",
                    "Sanna Ekdahl"),
                new Lists.PersonRow(
                    "#",
                    "Nils Almgård",
                    "19690603-••••",
                    "FACT",
                    "Individuell",
                    Tone.ACTION,
                    "check",
                    "Sanna Ekdahl"),
                new Lists.PersonRow(
                    "#",
                    "Åsa-Margareta Öhrling-Wallenstråle",
                    "",
                    "",
                    "",
                    Tone.PLAIN,
                    "circle",
                    "")),
            "3 personer",
            Button.send("/persons", "Visa fler", Map.of("cursor", "x")),
            NOBODY));
    add(
        "persons-empty",
        "persons",
        frame("Personer", Menu.PERSONS),
        new Lists.Persons("Zz", List.of(), "Ingen hittad", null, NOBODY));
    Field name = Field.of(Kind.TEXT, "givenName", "Förnamn").value("Alma");
    Field number =
        Field.of(Kind.TEXT, "number", "Personnummer")
            .hint("10 eller 12 siffror, med eller utan streck")
            .value("900509 2384");
    Field date =
        Field.of(Kind.DATE, "birthDate", "Född").hint("Till exempel 1990-05-24").mayBeLeftOut();
    Field protection =
        Field.of(Kind.RADIO, "protection", "Skydd")
            .options(
                List.of(
                    Option.of("NONE", "Inget adresskydd"),
                    new Option("SECRECY", "Sekretessmarkering", "Adress och telefon döljs.")))
            .answers(List.of("NONE"));
    Field wishes =
        Field.of(Kind.LONG, "wishes", "Så vill personen bli kontaktad").inOwnWords().mayBeLeftOut();
    FormView newPerson =
        FormView.of(
                "/persons/new",
                "Registrera",
                List.of(
                    name,
                    number,
                    date,
                    protection,
                    wishes,
                    Field.of(Kind.SELECT, "unit", "Enhet")
                        .options(
                            List.of(Option.of("1", "FACT Norr"), Option.of("2", "ACT Söder")))))
            .leave("/persons", "Avbryt")
            .mistakes(
                List.of(
                    new Mistake(
                        "f-number", "Kontrollsiffran stämmer inte.", "Jämför med legitimationen."),
                    new Mistake(
                        "f-birthDate",
                        "Skriv ett datum, till exempel 2027-05-24. Du skrev ”i vår”.",
                        "")));
    add(
        "form",
        "form",
        frame("Ny person", Menu.PERSONS)
            .crumbs(List.of(new Link("/persons", "Personer"), new Link("", "Ny person"))),
        new FormPage(newPerson, null));
    add("tasks", "tasks", frame("Uppgifter", Menu.START), new Lists.Tasks(List.of(), NOBODY, null));
    FormView handover =
        new FormView(
            "#",
            List.of(
                new FormView.Section(
                    "when",
                    "",
                    "",
                    List.of(
                        Field.of(Kind.DATE, "day", "Från vilken dag?")
                            .hint("Teamet, tjänsterna och gränserna visas som de är den dagen.")
                            .value("2027-03-15"))),
                FormView.Section.ofLoads(
                    "comes",
                    "Så blir det",
                    List.of(
                        change("Omar Farah", "27.5", Tone.STOP, "17.5", Tone.KEPT, "Lämnar över"),
                        change("Sanna Ekdahl", "16.25", Tone.KEPT, "21.25", Tone.THINK, ""))),
                new FormView.Section(
                    "persons",
                    "Vem tar över?",
                    "",
                    List.of(
                        takesOver(
                            "Alma Exempel",
                            "1",
                            "Sanna Ekdahl känner personen sedan 14 månader (23 kontakter på 90"
                                + " dagar); belastning 17,5 → 18,75 per heltid, mål 20. 2 öppna"
                                + " uppgifter följer med."),
                        takesOver(
                            "Person 2",
                            "",
                            "Alla som kan ta över skulle komma över den gräns som inte får"
                                + " överskridas. Minst 0,04 heltid till behövs i teamet, eller"
                                + " att någon avslutas först."))),
                new FormView.Section(
                    "why", "Skäl", "", List.of(Field.of(Kind.TEXT, "reason", "Varför?")))),
            List.of(),
            Button.to("", "Lämna över").primary(),
            Button.to("#", "Stäng"),
            "");
    add(
        "handover",
        "form",
        frame("Lämna över personer", Menu.CASELOAD)
            .lead("Allt lämnas över i ett steg, eller inget alls. Öppna uppgifter följer med.")
            .doing(Button.to("#", "Föreslå vem som tar över").icon("target"))
            .notices(
                List.of(
                    Notice.think(
                        "En person får ingen ny samordnare",
                        "Vid var och en står varför, och vad som skulle hjälpa."))),
        new FormPage(handover, null));
  }

  private static Field takesOver(String person, String to, String why) {
    return Field.of(Kind.SELECT, "to-" + person.hashCode(), person)
        .hint(why)
        .options(
            List.of(Option.of("", "Stannar kvar"), Option.of("1", "Sanna Ekdahl, sjuksköterska")))
        .value(to);
  }

  private static LoadChange change(
      String name, String now, Tone before, String then, Tone after, String says) {
    return new LoadChange(
        name,
        "9 personer, " + now + " per heltid (mål 20)",
        bullet(now, before, "check", "Inom målet"),
        "7 personer, " + then + " per heltid (mål 20)",
        bullet(
            then,
            after,
            after == Tone.KEPT ? "check" : "warning",
            after == Tone.KEPT ? "Plats för 2 till" : "Över målet 20"),
        says);
  }

  private static Bullet bullet(String value, Tone tone, String icon, String word) {
    return new Bullet(
        new BigDecimal(value),
        new BigDecimal("20"),
        new BigDecimal("25"),
        new BigDecimal("30"),
        tone,
        icon,
        word);
  }

  private Banner banner(Tab tab) {
    return new Banner(
        PERSON,
        "Alma Exempel",
        List.of("36 år", "hon", "19900509-••••", "Samordnare Sanna Ekdahl"),
        List.of(
            Button.to("#", "Krisplan").icon("life").look(Button.Look.CRISIS),
            Button.to("#", "Anteckning").icon("pencil"),
            Button.to("#", "Ta ett steg…")),
        List.of(
            new Path(
                "FACT",
                List.of(
                    new Stop("Bedömning", When.PAST, Tone.ACTION, "check"),
                        new Stop("Individuell", When.PAST, Tone.ACTION, "check"),
                    new Stop("På tavlan, dag 2", When.NOW, Tone.STOP, "life"),
                        new Stop("Nedtrappning", When.AHEAD, Tone.PLAIN, "circle")))),
        List.of(
            new Tag("bed", "Inlagd", Tone.ACTION),
            new Tag("shield", "Inget adresskydd", Tone.PLAIN)),
        tab,
        true);
  }

  private Frame personFrame(boolean guarded) {
    return frame("Alma Exempel", Menu.PERSONS)
        .crumbs(List.of(new Link("/persons", "Personer"), new Link("", "Alma Exempel")))
        .guarded(guarded);
  }

  private NetworkMap map() {
    return NetworkMap.of(
        "Alma",
        List.of(
            new Relation("Marianne", Sphere.PRIVATE, Closeness.GROUP),
            new Relation("Joakim", Sphere.PRIVATE, Closeness.SUSPENDED, 3),
            new Relation("Linnea", Sphere.PRIVATE, Closeness.GROUP, 1),
            new Relation("Ingrid", Sphere.CARE, Closeness.GROUP),
            new Relation("Vårdcentralen", Sphere.CARE, Closeness.OUTSIDE),
            new Relation("Sanna", Sphere.CARE, Closeness.GROUP),
            new Relation("Farid", Sphere.MUNICIPAL, Closeness.GROUP),
            new Relation("Verkstan", Sphere.MUNICIPAL, Closeness.SUGGESTED),
            new Relation("Roland, god man", Sphere.AUTHORITY, Closeness.OUTSIDE),
            new Relation("Försäkringskassan", Sphere.AUTHORITY, Closeness.OUTSIDE)),
        Map.of(
            Sphere.PRIVATE,
            "Privat",
            Sphere.CARE,
            "Vård",
            Sphere.MUNICIPAL,
            "Kommun",
            Sphere.AUTHORITY,
            "Myndighet"));
  }

  private List<Goal> goals() {
    return List.of(
        new Goal(
            "Almas mål",
            "Jag vill sova om nätterna så att jag orkar vara i verkstan tre dagar i veckan.",
            new RatingLine(
                List.of(2, 3, 5, 5), "Almas skattning, 0–10", "Almas skattning: 2, 3, 5, 5"),
            List.of(
                new GoalStep(true, "Samtal om sömn med Ingrid", "klart 12 jan", false),
                new GoalStep(
                    false,
                    "Kvällsrutin hemma, tre kvällar i veckan – Farid, kommunen",
                    "följs upp 9 mars",
                    false),
                new GoalStep(false, "Två dagar i verkstan – Lena, regionen", "datum saknas", true)),
            List.of()),
        new Goal(
            "Almas mål",
            "Jag vill våga äta middag hos mamma utan att gå hem i förtid.",
            null,
            List.of(),
            List.of(Button.to("#", "Utvärdera").small())));
  }

  private void person() {
    LocalDate today = LocalDate.of(2027, 3, 2);
    Timeline timeline =
        Timeline.of(
            List.of(
                new Strand(
                    "Fas",
                    List.of(
                        new Happening(
                            LocalDate.of(2026, 4, 12),
                            LocalDate.of(2026, 8, 20),
                            "Individuell",
                            Tone.ACTION),
                        new Happening(
                            LocalDate.of(2026, 8, 20),
                            LocalDate.of(2026, 9, 6),
                            "På tavlan",
                            Tone.STOP),
                        new Happening(
                            LocalDate.of(2026, 9, 6),
                            LocalDate.of(2027, 3, 1),
                            "Individuell",
                            Tone.ACTION),
                        new Happening(LocalDate.of(2027, 3, 1), today, "På tavlan", Tone.STOP))),
                new Strand(
                    "Tavlan",
                    List.of(
                        new Happening(
                            LocalDate.of(2026, 4, 12), LocalDate.of(2026, 5, 3), "Ny", Tone.ACTION),
                        new Happening(
                            LocalDate.of(2026, 8, 20),
                            LocalDate.of(2026, 9, 6),
                            "Kris",
                            Tone.STOP))),
                new Strand(
                    "Inlagd",
                    List.of(
                        new Happening(
                            LocalDate.of(2026, 8, 21),
                            LocalDate.of(2026, 8, 26),
                            "5 dagar",
                            Tone.PLAIN))),
                new Strand(
                    "Möten",
                    List.of(
                        new Happening(
                            LocalDate.of(2026, 6, 1),
                            LocalDate.of(2026, 6, 1),
                            "Plan",
                            Tone.ACTION),
                        new Happening(
                            LocalDate.of(2026, 10, 4),
                            LocalDate.of(2026, 10, 4),
                            "Grupp",
                            Tone.VOICE)))),
            LocalDate.of(2026, 3, 2),
            today,
            t);
    PersonView.Overview overview =
        new PersonView.Overview(
            banner(Tab.OVERVIEW),
            "6 av 8",
            List.of(
                new Light(Shine.FULL, "Samordnare", "Sanna sedan april 2026", "", "#"),
                new Light(
                    Shine.HALF, "Kartläggning", "Pågår, 7 av 11 områden", "Gör klart det", "#"),
                new Light(Shine.FULL, "Mål", "2 mål, Almas egna ord", "", "#"),
                new Light(
                    Shine.HALF, "Insatser", "1 av 5 saknar uppföljning", "Gör klart det", "#"),
                new Light(Shine.FULL, "Uppföljning", "Nästa 24 maj", "", "#"),
                new Light(Shine.FULL, "Krisplan", "Från 2 november", "", "#"),
                new Light(Shine.MISSING, "Samtycke", "Saknas, fråga Alma", "Gör klart det", "#"),
                new Light(Shine.LATE, "Nätverk", "Saknas efter 90 dagar", "Gör klart det", "#")),
            List.of(
                new Light(Shine.FULL, "Inskrivningsmeddelande", "Klart i tid", "", "#"),
                new Light(
                    Shine.MISSING,
                    "Fast vårdkontakt utsedd",
                    "Återstår",
                    "Senast 9 mars 23.59",
                    "#")),
            goals(),
            new Link("#", "Hela planen, version 3"),
            timeline,
            List.of(new Link("#", "3 mån"), new Link("", "12 mån"), new Link("#", "3 år")),
            new Voice(
                "Almas egen syn, i dag 08.50",
                "Jag känner igen det här. Jag vill vara hemma, men inte ensam i natt."),
            List.of(
                Fact.of("I dag", "13.30 hembesök, Lena och Farid"),
                Fact.of("I kväll", "21.00 mobila teamet ringer"),
                Fact.of("Kontakter", "1 av 5 i veckan")),
            map(),
            List.of(new Row(null, Tone.PLAIN, "Marianne", null, "mamma, i resursgruppen", "")),
            List.of(
                Fact.to("Dagtid", "070-174 06 05", "tel:0701740605"),
                Fact.of("Alma vill", "få sms före samtal")),
            List.of(new Link("#", "Ändra uppgifter"), new Link("#", "Ny uppgift")));
    add("overview", "overview", personFrame(false), overview);
    add("overview-protected", "overview", personFrame(true), overview);
    List<Lists.Member> members =
        List.of(
            new Lists.Member(
                "VE",
                false,
                "Vera Ekholm",
                "Träffpunkt Verkstan. Föreslagen i går.",
                "",
                List.of(
                    Button.to("#", "Almas svar").small().primary(),
                    Button.to("#", "Avsluta").small().look(Button.Look.DANGER))),
            new Lists.Member(
                "MA",
                true,
                "Marianne",
                "Mamma, 070-174 06 11",
                "Ser mål och krisplan.",
                List.of(Button.to("#", "Avsluta").small().look(Button.Look.DANGER))));
    add(
        "network",
        "network",
        personFrame(false),
        new Lists.Network(
            banner(Tab.NETWORK),
            List.of(
                new Lists.Circle(
                    "Väntar på Alma",
                    "Bara Alma bestämmer vilka som är med.",
                    members.subList(0, 1),
                    NOBODY),
                new Lists.Circle("Resursgrupp", "", members.subList(1, 2), NOBODY),
                new Lists.Circle("Övriga", "", List.of(), NOBODY)),
            map(),
            List.of(
                new Lists.MapRow("Marianne", "Mamma", "Privat", "Närmast", "med i gruppen"),
                new Lists.MapRow("Joakim", "Vän", "Privat", "Inte sagt", "pausad")),
            List.of(Button.to("#", "Föreslå någon").icon("plus").primary())));
    add(
        "plan",
        "plan",
        personFrame(false),
        new Lists.Plans(
            banner(Tab.PLAN),
            List.of(
                new Lists.Plan(
                    "Vård- och stödplan",
                    "",
                    "Version 3, fastställd 2 november 2026",
                    goals(),
                    List.of(Fact.of("Funktion nu", "Orkar tre dagar i veckan.")),
                    NOBODY,
                    List.of(Button.to("#", "Ändra planen").icon("pencil").primary()),
                    "En uppföljning",
                    List.of(
                        new Row(
                            "person",
                            Tone.ACTION,
                            "Jag vill sova. – Delvis",
                            null,
                            "Almas skattning: 3 av 10. ”Det hjälpte lite.”",
                            "2026-05-02"),
                        new Row(
                            "people",
                            Tone.PLAIN,
                            "Vår skattning: 7 av 10",
                            null,
                            "Bättre än väntat.",
                            "")),
                    "2 tidigare versioner",
                    List.of(
                        new Row(
                            null,
                            Tone.PLAIN,
                            "Version 2",
                            "#",
                            "Alma, Sanna Ekdahl",
                            "2026-05-02")))),
            null,
            List.of(),
            List.of()));
    add(
        "crisis",
        "crisis",
        personFrame(false).shape(Shape.CRISIS),
        new Lists.Crisis(
            banner(Tab.CRISIS),
            "Krisplan för Alma Exempel",
            "Skriven av Alma med Sanna Ekdahl.",
            "Version 4, 2 november 2026",
            "Ses över senast 2 nov 2027",
            "19900509-••••",
            List.of(
                new Lists.Call("Fara för liv", "112", "112"),
                new Lists.Call("Dagtid, Sanna", "070-174 06 05", "0701740605"),
                new Lists.Call("Mobila teamet, alltid", "08-465 004 00", "0846500400"),
                new Lists.Call("Marianne, mamma", "070-174 06 11", "0701740611")),
            List.of(
                new Lists.CrisisPart(
                    "Det som brukar sätta igång det",
                    List.of(
                        "Flera nätter utan sömn. När det blir ändrat i verkstan utan att jag vet. Årsdagen i mars."),
                    false,
                    true),
                new Lists.CrisisPart(
                    "Tidiga tecken, i ordning",
                    List.of(
                        "Jag ligger och lyssnar efter ljud.",
                        "Jag slutar svara Linnea.",
                        "Jag drar för gardinerna på dagen."),
                    true,
                    true),
                new Lists.CrisisPart(
                    "Det gör jag själv",
                    List.of(
                        "Går ut en kvart fast jag inte vill.", "Tar kvällsmedicinen klockan åtta."),
                    false,
                    true),
                new Lists.CrisisPart(
                    "Det hjälper",
                    List.of("Att någon sitter kvar utan att prata så mycket."),
                    false,
                    true),
                new Lists.CrisisPart("Det hjälper inte", List.of(), false, true),
                new Lists.CrisisPart(
                    "De här vill jag att ni kontaktar, i ordning",
                    List.of("Marianne, mamma, 070-174 06 11", "Linnea, vän, 070-174 06 23"),
                    true,
                    false),
                new Lists.CrisisPart(
                    "De har en kopia", List.of("Alma, Marianne, FACT Norr"), false, false)),
            null,
            true,
            "Utskriven 2 mars 2027 09.31 av Sanna Ekdahl",
            List.of(
                Button.to("#print", "Skriv ut").icon("print"),
                Button.to("#", "Ändra").icon("pencil")),
            List.of(
                new Lists.RowCard(
                    "corrections",
                    "Det här säger personen är fel",
                    "1",
                    List.of(
                        new Row(
                            "pencil",
                            Tone.THINK,
                            "”Linnea har bytt nummer.”",
                            null,
                            "Personen, skriftligt, 3 november 2026",
                            "3 november 2026")),
                    NOBODY,
                    null),
                new Lists.RowCard(
                    "changes",
                    "Ändrat sedan version 3",
                    "2",
                    List.of(
                        new Row(
                            null,
                            Tone.PLAIN,
                            "Jag slutar svara Linnea.",
                            null,
                            "Nytt",
                            "Tidiga tecken"),
                        new Row(
                            null,
                            Tone.PLAIN,
                            "Går ut en kvart fast jag inte vill.",
                            null,
                            "Förut: Går ut en stund.",
                            "Det gör jag själv")),
                    NOBODY,
                    null))));
    add(
        "events",
        "personRows",
        personFrame(false),
        new Lists.PersonRows(
            banner(Tab.EVENTS),
            List.of(),
            List.of(
                new Lists.RowCard(
                    "contacts",
                    "Händelser",
                    "2",
                    List.of(
                        new Row(
                            "roof",
                            Tone.ACTION,
                            "Hembesök, 45 min",
                            null,
                            "Alma hade sovit. Vi gick igenom kvällsrutinen.",
                            "i dag 13.30"),
                        new Row(
                            "phone", Tone.PLAIN, "Samtal, nåddes inte", null, "", "i går 16.10")),
                    NOBODY,
                    "#")),
            FormView.of(
                "#",
                "Spara",
                List.of(
                    Field.of(Kind.RADIO, "kind", "Vad")
                        .options(
                            List.of(Option.of("VISIT", "Besök"), Option.of("PHONE", "Samtal"))),
                    Field.of(Kind.LONG, "note", "Anteckning"))),
            "Ny händelse"));
    add(
        "children",
        "personRows",
        personFrame(false).notices(List.of(Notice.info("Barnen står för sig."))),
        new Lists.PersonRows(
            banner(Tab.NETWORK),
            List.of(Button.to("#", "Lägg till ett barn").icon("plus")),
            List.of(
                new Lists.RowCard(
                    "children",
                    "Barn",
                    "",
                    List.of(
                        new Row(
                            "person",
                            Tone.ACTION,
                            "Ida",
                            "#",
                            "Född 2019-05-01. Undrar varför mamma är trött.",
                            "Bor hos personen")),
                    NOBODY,
                    null)),
            FormView.of(
                "#",
                "Svara",
                List.of(
                    Field.of(Kind.RADIO, "answer", "Finns barn i hemmet?")
                        .hint("Fråga alla.")
                        .options(List.of(Option.of("YES", "Ja"), Option.of("NO", "Nej"))),
                    Field.of(Kind.DATE, "day", "Vilken dag svarade personen?"))),
            "Finns barn i hemmet?"));
    List<Option> scale = new ArrayList<>();
    for (int i = 0; i <= 10; i++) {
      scale.add(
          new Option("" + i, "" + i, i == 0 ? "0 inte alls nöjd" : i == 10 ? "10 helt nöjd" : ""));
    }
    Field sleep =
        Field.of(Kind.SCALE, "/sleep", "Hur nöjd är Alma med sin sömn?")
            .options(scale)
            .hint("Alma väljer själv. Strecket visar förra svaret.")
            .error("Välj hur nöjd Alma är med sin sömn")
            .before(new Field.Previous("Förra gången, 12 sep 2026", "4", false));
    Field now =
        Field.of(Kind.LONG, "/now", "Hur är det nu?")
            .inOwnWords()
            .hint("Skriv gärna med Almas egna ord.")
            .value("Det tar två timmar att somna och sen ligger jag och lyssnar.")
            .before(
                new Field.Previous(
                    "Förra gången, 12 sep 2026", "Sommaren var bättre, då var det ljust.", true));
    Field food =
        Field.of(Kind.SCALE, "/food", "Hur nöjd är Alma med maten?")
            .options(scale)
            .answers(List.of("6"))
            .mayBeLeftOut();
    add(
        "questions",
        "questions",
        frame("Kartläggning tillsammans med Alma", Menu.PERSONS)
            .lead("Ta den i den takt som passar. Alla frågor är frivilliga utom de som är märkta.")
            .crumbs(
                List.of(
                    new Link("/persons", "Personer"),
                    new Link("#", "Alma Exempel"),
                    new Link("", "Kartläggning"))),
        new Questions(
            "#",
            1,
            List.of(
                new Questions.Chapter("home", "Boende och hem", "klart", "check-circle", "done"),
                new Questions.Chapter(
                    "body", "Kropp och hälsa", "1 svar behöver ses över", "warning", "late"),
                new Questions.Chapter("rest", "Relationer", "inte påbörjat", "circle", "")),
            List.of(
                new Questions.Part(
                    "body",
                    0,
                    "Kropp och hälsa",
                    "",
                    List.of(sleep, now, food),
                    List.of(
                        new Questions.Part(
                            "med",
                            1,
                            "Mediciner",
                            "En rad för varje.",
                            List.of(
                                Field.of(Kind.TEXT, "/med/0/name", "Namn"),
                                Field.of(Kind.CHECKS, "/x", "När?")
                                    .options(
                                        List.of(Option.of("m", "Morgon"), Option.of("e", "Kväll"))),
                                Field.of(Kind.TICK, "/t", "Jag har berättat för Alma"),
                                Field.of(Kind.DISPLAY, "/d", "Läs upp för Alma")
                                    .hint("Du behöver inte svara.")),
                            List.of(),
                            "more:/med")),
                    null)),
            List.of(new Mistake("f-sleep", "Välj hur nöjd Alma är med sin sömn", "")),
            true,
            "Utkast sparat 09.42",
            ""));
    add(
        "step",
        "step",
        personFrame(false),
        new StepView(
            banner(Tab.OVERVIEW),
            "Gå ner från tavlan",
            "Alma Exempel · från Nedtrappning till Individuell",
            new Notice(
                "stop",
                Tone.STOP,
                "Steget kan inte tas än.",
                "Två saker behöver göras först. En sak är bra att tänka på.",
                null),
            List.of(
                new Said(
                    Tone.STOP,
                    "stop",
                    "Behövs först",
                    "Krisplanen är inte utvärderad",
                    "Alma kom upp på tavlan på grund av kris. Då ska krisplanen utvärderas innan hon går ner.",
                    List.of(
                        new Remedy(
                            "ungefär 5 minuter, tillsammans med Alma",
                            Button.to("#", "Utvärdera krisplanen")))),
                new Said(
                    Tone.STOP,
                    "stop",
                    "Behövs först",
                    "Almas egen syn saknas",
                    "Skriv med hennes ord hur hon ser på att gå ner.",
                    List.of(new Remedy("", Button.to("#", "Skriv ner Almas syn")))),
                new Said(
                    Tone.THINK,
                    "warning",
                    "Bra att tänka på",
                    "Systern Gunilla är inte informerad",
                    "Du kan gå vidare utan, om du skriver varför.",
                    List.of())),
            List.of("Planen är reviderad", "Tre yrken är på mötet"),
            FormView.of(
                    "#",
                    "Pröva igen",
                    List.of(Field.of(Kind.LONG, "reason", "Varför går du vidare?")))
                .leave("#", "Stäng"),
            List.of(),
            "Inget sparas förrän steget går att ta.",
            new Lists.RowCard(
                "coming-down",
                "Innan personen går ner",
                "1 av 3 på plats",
                List.of(
                    new Row("down", Tone.ACTION, "Går ner när", null, "Sovit fem nätter", ""),
                    new Row("check", Tone.KEPT, "Sömnen är som den brukar", null, "Ja", ""),
                    new Row("warning", Tone.THINK, "Ingen ny risk på sju dagar", null, "", ""),
                    new Row("circle", Tone.ACTION, "Planen är genomgången", null, "", "")),
                new Empty("info", "Innan personen går ner", "", null),
                null)));
  }

  private Slip slip(
      String id,
      String name,
      BoardView.State state,
      Tag reason,
      String cause,
      List<Tag> alerts,
      String next) {
    boolean guarded = name.equals("Person 5");
    return new Slip(
        false,
        name,
        "Person 5",
        guarded,
        guarded ? "" : "#",
        state,
        "dag " + (id.length() + 4),
        List.of(reason),
        cause,
        alerts,
        next,
        guarded ? "" : "Mattias Grön",
        1,
        2,
        "1 av 2");
  }

  private void team() {
    Tag crisis = new Tag("life", "Kris", Tone.STOP);
    Tag hard = new Tag("phone", "Svår att nå", Tone.THINK);
    Tag fresh = new Tag("plus", "Ny", Tone.ACTION);
    List<BoardView.Column> columns =
        List.of(
            new BoardView.Column(
                "life",
                "Kris",
                List.of(
                    slip(
                        "a",
                        "Alma Exempel",
                        BoardView.State.DONE,
                        crisis,
                        "",
                        List.of(),
                        "13.30 hembesök, Lena och Farid"),
                    slip(
                        "b",
                        "Person 5",
                        BoardView.State.PLAIN,
                        new Tag("shield", "Skyddad", Tone.STOP),
                        "Visas inte här. Ta upp på egen skärm.",
                        List.of(),
                        "")),
                ""),
            new BoardView.Column(
                "up",
                "Intensifierad",
                List.of(
                    slip(
                        "c",
                        "Osman Warsame",
                        BoardView.State.NOW,
                        hard,
                        "Tre missade besök, mamma orolig",
                        List.of(),
                        ""),
                    slip(
                        "dd",
                        "Veronika Ljungkvist",
                        BoardView.State.PLAIN,
                        new Tag("roof", "Akut social situation", Tone.THINK),
                        "Risk att förlora bostaden 15 mars",
                        List.of(new Tag("clock", "Över 56 dagar", Tone.THINK)),
                        "11.00 möte med värden, Omar")),
                ""),
            new BoardView.Column(
                "plus",
                "Ny i teamet",
                List.of(
                    slip(
                        "e",
                        "Tova Lundmark",
                        BoardView.State.WAITING,
                        fresh,
                        "Hela teamet lär känna Tova",
                        List.of(),
                        "14.30 resursgrupp, Lena och Elsa")),
                ""),
            new BoardView.Column(
                "bed",
                "Inlagd eller rättsligt",
                List.of(
                    slip(
                        "f",
                        "Gun-Britt Öhrling",
                        BoardView.State.PLAIN,
                        new Tag("bed", "Inlagd, avd 53", Tone.ACTION),
                        "Utskrivningsklar sedan i går",
                        List.of(new Tag("warning", "Krisplan saknas", Tone.STOP)),
                        "Senast tors 4 mars: kalla till planering, Sanna")),
                ""),
            new BoardView.Column("down", "Nedtrappning", List.of(), "Ingen trappar ner just nu."));
    BoardView.Focus focus =
        new BoardView.Focus(
            "Osman Warsame",
            "#",
            List.of(hard),
            "dag 19",
            List.of(
                Fact.of("Orsak", "Tre missade besök, mamma orolig"),
                Fact.of("Samordnare", "Mattias Grön"),
                Fact.of("Kontakter", "0 av 3 den här veckan"),
                Fact.to("Krisplan", "finns, inte använd", "#")),
            new Voice(
                "Osmans egen syn, 25 februari",
                "Jag orkar inte prata i telefon. Kom hellre förbi, men inte före tolv."),
            "två besök i rad har blivit av och Osman själv säger att det räcker.",
            "Vem mer än Mattias träffar Osman före nästa möte?",
            List.of(new Tag("warning", "Ingen åtgärd är planerad i dag", Tone.STOP)),
            FormView.of(
                "#",
                "Spara",
                List.of(
                    Field.of(Kind.LONG, "said", "Vad sades?")
                        .hint("Står i personens journal när mötet avslutas."),
                    Field.of(Kind.TEXT, "who", "Vem"),
                    Field.of(Kind.TEXT, "what", "Vad"),
                    Field.of(Kind.DATE, "on", "Dag").value("2027-03-02"),
                    Field.of(Kind.SHORT, "time", "Tid"),
                    Field.of(Kind.NUMBER, "target", "Kontakter i veckan").value("3"),
                    Field.of(Kind.DATE, "reviewOn", "Ses över").value("2027-03-09"))),
            new BoardView.Turn(
                "#",
                List.of("Sparat", "Inte sparat än."),
                List.of(
                    new BoardView.Go("stay", "Spara", "S", Button.Look.PLAIN),
                    new BoardView.Go("decide", "Beslut…", "B", Button.Look.PLAIN),
                    new BoardView.Go("step", "Ta ett steg", "F", Button.Look.PLAIN))),
            List.of());
    BoardView.Meeting meeting =
        new BoardView.Meeting(
            "Började 08.45",
            "2027-03-02T07:45:00Z",
            "2027-03-02T07:50:20Z",
            15,
            List.of("5 minuter kvar", "1 minut kvar", "0 minuter kvar"),
            "Tavelmöte, 5 av 13",
            5,
            Stream.iterate(1, n -> n + 1).limit(13).map(n -> n < 5).toList(),
            "8 närvarande, 5 yrken",
            List.of(
                new BoardView.Go("next", "Nästa", "J", Button.Look.PRIMARY),
                new BoardView.Go("previous", "Föregående", "K", Button.Look.PLAIN),
                new BoardView.Go("attend", "Närvarande", "A", Button.Look.PLAIN),
                new BoardView.Go("end", "Avsluta", "E", Button.Look.PLAIN)),
            List.of(),
            null);
    add(
        "board",
        "board",
        frame("Tavla, FACT Norr", Menu.BOARD).shape(Shape.WIDE),
        new BoardView(List.of(), meeting, focus, columns, null, null));
    add(
        "board-wall",
        "board",
        frame("Tavla, FACT Norr", Menu.BOARD).shape(Shape.WIDE).onTheWall(true),
        new BoardView(List.of(), meeting, focus, columns, null, null));
    add(
        "board-calm",
        "board",
        frame("Tavla, FACT Norr", Menu.BOARD)
            .shape(Shape.WIDE)
            .lead("13 av 108 på tavlan, 12 procent.")
            .doing(
                Button.to("#", "Skriv ut").icon("print"),
                Button.to("#", "Starta tavelmöte").primary()),
        new BoardView(
            List.of(new Link("", "FACT Norr"), new Link("#", "FACT Söder")),
            null,
            null,
            columns,
            null,
            new Lists.RowCard(
                "suggested",
                "Föreslagna för tavlan",
                "1",
                List.of(
                    new Row(
                        "plus", Tone.ACTION, "Ivar Sköldmo", "#", "Ny i teamet, till 22 mars", "")),
                NOBODY,
                null)));
    add(
        "board-empty",
        "board",
        frame("Tavla, FACT Norr", Menu.BOARD).shape(Shape.WIDE),
        new BoardView(
            List.of(),
            null,
            null,
            List.of(),
            new Empty(
                "check-circle",
                "Ingen på tavlan.",
                "När någon behöver mer stöd sätter vem som helst i teamet upp personen här.",
                null),
            null));
    add(
        "caseload",
        "caseload",
        frame("Beläggning, FACT Norr", Menu.CASELOAD)
            .lead("108 personer, 4,65 heltider som samordnar. Tisdag 2 mars 2027.")
            .notices(
                List.of(
                    Notice.think(
                        "Helena Stark är borta i mer än 14 dagar.",
                        "Hennes tid räknas inte. 15 personer står utan ordinarie samordnare."))),
        new Lists.Caseload(
            List.of(),
            List.of(
                new Lists.Figure(
                    "Per klinisk heltid",
                    "16,9",
                    "gräns 18 · 108 personer på 6,4 heltider",
                    bullet("16.9", Tone.KEPT, "check", "plats för 7")),
                new Lists.Figure(
                    "På tavlan",
                    "12 %",
                    "13 av 108 · riktvärde högst 20 %",
                    bullet("12", Tone.KEPT, "check", "inom riktvärdet")),
                new Lists.Figure(
                    "Väntar på samordnare", "2", "längst: Cecilia Testdotter, 12 dagar")),
            List.of(
                new Lists.ModelLoad(
                    "FACT",
                    List.of(
                        new Lists.Carrier(
                            "Omar Farah",
                            "",
                            "75 %",
                            "20",
                            "26,7",
                            "26,7 per heltid (gräns 20)",
                            "Med en till: 28,0, över 25: teamledare beslutar",
                            bullet("26.7", Tone.STOP, "stop", "över 25: teamledare beslutar")),
                        new Lists.Carrier(
                            "Mattias Grön",
                            "",
                            "100 %",
                            "21",
                            "21,0",
                            "21,0 per heltid (gräns 20)",
                            "Med en till: 22,0, över riktvärdet 20",
                            bullet("21.0", Tone.THINK, "warning", "över riktvärdet")),
                        new Lists.Carrier(
                            "Sanna Ekdahl",
                            "",
                            "80 %",
                            "16",
                            "20,0",
                            "20,0 per heltid (gräns 20)",
                            "Med en till: 21,25, över riktvärdet 20",
                            bullet("20.0", Tone.KEPT, "check", "på riktvärdet"))),
                    "Gult över 20, rött över 25, stopp över 30 för FACT. Källa: 1:20 i nederländsk FACT.")),
            NOBODY,
            List.of(
                new Lists.RowCard(
                    "waiting",
                    "Väntar",
                    "1",
                    List.of(
                        new Row(
                            "clock",
                            Tone.THINK,
                            "Cecilia Testdotter",
                            "#",
                            "Väntar sedan 18 februari",
                            "12 dagar")),
                    NOBODY,
                    null)),
            List.of(
                new Lists.AboutModel(
                    "FACT – flexibel ACT",
                    List.of(
                        "1:20 i nederländsk FACT, 25–30 när intensiteten växlar.",
                        "FACT erbjuds inom forskning och utveckling.")))));
    wanted();
    add(
        "self-check",
        "selfCheck",
        frame("Självkoll, FACT Norr", Menu.CASELOAD)
            .lead("Tolv månader, räknat till 28 februari 2027.")
            .crumbs(List.of(new Link("#", "Beläggning"))),
        new SelfCheckView(
            List.of(new Link("", "FACT Norr"), new Link("#", "FACT Söder")),
            List.of(new Link("", "Tolv månader"), new Link("#", "En månad")),
            List.of(
                new SelfCheckView.Group(
                    "FACT – flexibel ACT",
                    "2 av 3 mått når målet. 1 går inte att visa.",
                    checked(),
                    new Link("#", "Ladda ner siffrorna, utan personer"))),
            null));
    fidelity();
    daily();
    ombuds();
    add(
        "scores",
        "scores",
        frame("Skattningar", Menu.CASELOAD).lead("FACT Norr"),
        new ScoresView(
            null,
            List.of(
                new ScoresView.Course(
                    "c-HONOS",
                    "HoNOS, hälsa och funktion (HoNOS)",
                    new Trend(
                        List.of(
                            new Trend.Point(0, java.math.BigDecimal.valueOf(21)),
                            new Trend.Point(180, java.math.BigDecimal.valueOf(14)),
                            new Trend.Point(400, java.math.BigDecimal.valueOf(12))),
                        null,
                        null,
                        "Från 21 (2 februari 2026) till 12 (9 mars 2027), 3 skattningar."),
                    List.of(
                        new ScoresView.Scored("2 februari 2026", "21", "Anna"),
                        new ScoresView.Scored("1 augusti 2026", "14", "Anna"),
                        new ScoresView.Scored("9 mars 2027", "12", "Anna")))),
            List.of(
                new Lists.RowCard(
                    "i-HONOS",
                    "HoNOS, hälsa och funktion",
                    "3",
                    List.of(
                        new Row("check-circle", Tone.ACTION, "12", "#", "HoNOS.", "9 mars 2027")),
                    NOBODY,
                    null))));
    add(
        "self-check-rows",
        "selfCheckRows",
        frame("Andel på tavlan", Menu.CASELOAD).lead("Raderna bakom siffran, de äldsta först."),
        new SelfCheckView.Rows(
            new Lists.RowCard(
                "rows",
                "Räknat på dessa",
                "",
                List.of(
                    new Row(
                        "check-circle", Tone.KEPT, "Nils Påhitt", "#", "2 mars 2027", "Räknas in"),
                    new Row("circle", Tone.PLAIN, "Person 2", "#", "2 mars 2027", "Räknas inte in"),
                    new Row(
                        "info",
                        Tone.PLAIN,
                        "Någon som inte längre är hos er",
                        null,
                        "2 mars 2027",
                        "")),
                NOBODY,
                "#")));
    add(
        "admin",
        "admin",
        frame("Administration", Menu.ADMIN),
        new AdminView(
            List.of(
                new AdminView.Table(
                    "units",
                    "Enheter",
                    "",
                    List.of("Namn", "HSA-id"),
                    List.of(
                        new AdminView.Line(
                            List.of("FACT Norr", "SE2321000131-E1"),
                            List.of(Button.to("#", "Personal").small()))),
                    NOBODY,
                    Button.to("#", "Ny enhet").icon("plus").small()),
                new AdminView.Table(
                    "models",
                    "Modeller",
                    "",
                    List.of("Modell", "Version", "Läge"),
                    List.of(),
                    NOBODY,
                    null))));
    rights();
  }

  private void rights() {
    add(
        "rights",
        "rights",
        frame("Tabellen över behörigheter", Menu.ADMIN)
            .shape(Shape.WIDE)
            .lead("Raderna prövas uppifrån och ned: den första som passar avgör.")
            .doing(
                Button.to("#", "PDF").icon("paper"),
                Button.to("#", "Spara som kalkylfil"),
                Button.to("#", "Beslut om behörigheter")),
        new RightsView(
            "krisplan",
            List.of(
                Fact.of("Version", "3f0c91d27ab4"),
                Fact.of("Läst den", "1 mars 2027"),
                Fact.of("Beslutad av", "Verksamhetschef Ada Provsson, 1 februari 2027 (Dnr 17)"),
                Fact.of("Senast genomgången", "Aldrig")),
            "Visar 2 av 78 rader.",
            List.of(
                new AdminView.Table(
                    "row-24",
                    "Vård- och stödpersonal och teamledare läser och skriver om personerna på"
                        + " sina enheter.",
                    "",
                    List.of("Rad", "Vad", "Vem", "När", "Vad som händer", "Lag"),
                    List.of(
                        rightsRow("24", "läsa personens uppgifter, läsa planen, läsa krisplanen"),
                        rightsRow("25", "ändra planen, fastställa planen, ändra krisplanen")),
                    NOBODY,
                    null)),
            NOBODY));
  }

  private static AdminView.Line rightsRow(String number, String what) {
    return new AdminView.Line(
        List.of(
            number,
            what,
            "vård- och stödpersonal, teamledare",
            "enheten och personen: enheten deltar i vården eller stödet nu; spärr: ingen spärr",
            "släpps igenom",
            "PDL 4 kap. 1 §; SoLPuL 10 §"),
        List.of());
  }

  private void wanted() {
    Lists.Wanted cecilia =
        new Lists.Wanted(
            "w1",
            "Cecilia Testdotter",
            PERSON,
            List.of(
                Fact.of("Väntar sedan", "18 februari 2027 (12 dagar)"),
                Fact.of("Fas", "Kartläggning inför plats"),
                Fact.of("Samordnare nu", "Omar Farah")),
            new Voice("Vill ha Sanna Ekdahl", "Sanna lyssnar och vi har känt varandra länge."),
            List.of("28,0 per heltid, över 25: teamledare beslutar."),
            List.of(
                candidate("1", "Sanna Ekdahl", "21,25 per heltid (gräns 20)", Tone.THINK),
                candidate("2", "Mattias Grön", "19,0 per heltid (gräns 20)", Tone.KEPT),
                candidate("3", "Helena Stark", "31,0 per heltid (gräns 20)", Tone.STOP)),
            null,
            Button.to("#", "Besluta över gräns").icon("warning").small());
    FormView wish =
        FormView.of(
            "#",
            "Spara önskan",
            List.of(
                Field.of(Kind.TEXT, "staff", "Vem vill personen ha?"),
                Field.of(Kind.LONG, "words", "Med personens egna ord").inOwnWords()));
    add(
        "wanted",
        "wanted",
        frame("Vem kan samordna?", Menu.CASELOAD).lead("Personens önskan går först."),
        new Lists.WantedList(List.of(cecilia), NOBODY, null, wish));
    add(
        "decision",
        "decision",
        frame("Beslut över gräns: Ge plats", Menu.CASELOAD).lead("Du ser inget namn."),
        new DecisionView(
            Notice.think("Steget behöver ett beslut.", "Skriv skälet."),
            List.of(
                new Said(
                    Tone.THINK,
                    "warning",
                    "Behöver beslut",
                    "28,0 per heltid, över 25",
                    "Teamledaren eller enhetschefen beslutar.",
                    List.of(new Remedy("Välj någon annan", null)))),
            FormView.of(
                    "#",
                    "Besluta",
                    List.of(Field.of(Kind.LONG, "overrideReason", "Skäl till beslutet")))
                .leave("#", "Stäng")));
  }

  private static Lists.Choice candidate(String place, String name, String sum, Tone tone) {
    String icon = tone == Tone.KEPT ? "check" : tone == Tone.THINK ? "warning" : "stop";
    return new Lists.Choice(
        place,
        name,
        place.equals("1")
            ? List.of(
                new Tag("talk", "personens önskan", Tone.VOICE),
                new Tag("ties", "har samordnat förut", Tone.ACTION),
                new Tag("clock", "95 minuters kontakt på 90 dagar", Tone.PLAIN))
            : List.of(),
        sum,
        tone == Tone.KEPT ? "Beläggningen är inom gränserna." : sum,
        tone,
        icon,
        Button.to("#", "Välj " + name).small());
  }

  private void daily() {
    Map<String, String> sends = Map.of("day", "2027-03-01", "back", "list");
    DailyView.Item open =
        new DailyView.Item(
            "Dosett, veckan",
            "Farid Nurmi",
            null,
            List.of(
                Button.send("#", "Lämnat", sends).small().icon("check"),
                Button.send("#", "Avböjt", sends).small(),
                Button.send("#", "Ej träffad", sends).small()));
    DailyView.Item given =
        new DailyView.Item(
            "Injektion",
            "Lena Alm 08.40",
            new Tag("check", "Lämnat", Tone.KEPT),
            List.of(Button.send("#", "Ångra", sends).small()));
    DailyView.Item search =
        new DailyView.Item(
            "Sök personen",
            "",
            new Tag("clock", "1 dag sen", Tone.THINK),
            List.of(Button.send("#", "Klar", sends).small().icon("check")));
    Tag lost = new Tag("warning", "Kontakt förlorad", Tone.STOP);
    DailyView.Cell low = DailyView.Cell.of("Inte bedömd", "");
    DailyView.Cell raised =
        new DailyView.Cell(
            "",
            "1 mars 2027, Lena Alm",
            List.of(new Tag("warning", "Självmordsrisk", Tone.STOP)),
            null);
    add(
        "daily",
        "daily",
        frame("Daglig lista, ACT Norr", Menu.BOARD)
            .shape(Shape.WIDE)
            .lead("96 personer, 41 med något kvar att göra. Måndag 1 mars.")
            .doing(
                Button.to("#", "Skriv ut").icon("print"),
                Button.to("#", "Starta dagligt möte").primary()),
        new DailyView(
            List.of(new Link("", "ACT Norr"), new Link("#", "ACT Söder")),
            List.of(
                onTheList("a", "Alma Exempel", List.of(), raised, List.of(given), List.of()),
                onTheList("b", "Birger Provsson", List.of(lost), low, List.of(), List.of(search)),
                onTheList(
                    "c",
                    "Cecilia Testdotter",
                    List.of(new Tag("bed", "Inlagd", Tone.THINK)),
                    low,
                    List.of(open, given),
                    List.of(search)),
                onTheList(
                    "d",
                    "Person 4",
                    List.of(new Tag("shield", "Skyddad", Tone.STOP)),
                    low,
                    List.of(),
                    List.of())),
            NOBODY,
            "#next"));
  }

  private static DailyView.Row onTheList(
      String id,
      String name,
      List<Tag> tags,
      DailyView.Cell risk,
      List<DailyView.Item> deliveries,
      List<DailyView.Item> tasks) {
    return new DailyView.Row(
        id,
        name,
        PERSON,
        tags,
        "Aktiv, Lena Alm",
        DailyView.Cell.of("Besök igår 13.30", "Lena Alm, Farid Nurmi").to("#", "Skriv kontakt"),
        DailyView.Cell.of("Idag, Farid Nurmi", "3 av 4 kontakter på 7 dagar, 95 av 120 min"),
        risk.to("#", "Risk och medicin"),
        deliveries,
        tasks);
  }

  private void ombuds() {
    add(
        "ombuds",
        "ombuds",
        frame("Mina uppdrag", Menu.PERSONS)
            .lead("Ett personligt ombud för ingen journal. Här finns bara val och datum.")
            .crumbs(List.of(new Link("#", "Personer"), new Link("", "Mina uppdrag")))
            .doing(
                Button.to("#", "Antal").icon("target"),
                Button.to("#", "Registrera en person").icon("plus").primary()),
        new OmbudsView(
            List.of(new Link("", "Personliga ombud"), new Link("#", "Personliga ombud Söder")),
            List.of(
                new Lists.Figure(
                    "Du har",
                    "12,5",
                    "Under 15 per heltid · 10 personer",
                    bullet("12.5", Tone.KEPT, "check", "Under 15 per heltid")),
                new Lists.Figure(
                    "Oda Ledarstrand",
                    "17",
                    "Över 15 per heltid · 17 personer",
                    bullet("17", Tone.THINK, "warning", "Över 15 per heltid")),
                new Lists.Figure("Väntar på ombud", "2", "har bett om ombud och fått inget än")),
            List.of(
                new Link("", "Mina uppdrag"),
                new Link("#", "Alla som pågår"),
                new Link("#", "Avslutade")),
            new Lists.RowCard(
                "mandates",
                "Mina uppdrag",
                "",
                List.of(
                    new Row(
                        "person",
                        Tone.PLAIN,
                        "Disa Exempelgren",
                        "#",
                        "Arbetar",
                        "sedan 4 februari 2027"),
                    new Row(
                        "person",
                        Tone.THINK,
                        "Skyddad person",
                        "#",
                        "Vill ha ombud · Inget ombud än",
                        "sedan 27 februari 2027")),
                new Empty("people", "Inga uppdrag i den här listan", "", null),
                "#")));
  }

  private void fidelity() {
    add(
        "fidelity",
        "fidelity",
        frame("Programtrohet, ACT Norr", Menu.CASELOAD)
            .lead("Räknat till och med 1 mars 2027.")
            .crumbs(List.of(new Link("#", "Beläggning"), new Link("#", "Självkoll"))),
        new FidelityView(
            List.of(new Link("", "ACT Norr"), new Link("#", "FACT Norr")),
            List.of(
                new FidelityView.Card(
                    "Programtrohet för ACT (DACTS)",
                    "Version DACTS-SAMHSA",
                    List.of(
                        new FidelityView.Mean(
                            "Medelvärde", "4,18", "28 av 28 delar har poäng, summa 117"),
                        new FidelityView.Mean(
                            "Teamet", "4,45", "11 av 11 delar har poäng, summa 49"),
                        new FidelityView.Mean(
                            "Organisationen", "4,29", "7 av 7 delar har poäng, summa 30"),
                        new FidelityView.Mean(
                            "Stödet", "3,8", "10 av 10 delar har poäng, summa 38")),
                    List.of(
                        Notice.think(
                            "Under den lägsta poäng som ni har bestämt:",
                            "H4 Teamledaren möter själv personerna."),
                        Notice.info("Skatta det ni gör nu, inte det som är planerat.")),
                    List.of(
                        new FidelityView.Group(
                            "act-H",
                            "Teamet",
                            List.of(
                                new FidelityView.Item(
                                    "act-h1",
                                    "H1",
                                    "Få personer per medarbetare",
                                    "4",
                                    List.of("10,5 (n = 97)", "Räknat från 2 februari 2027"),
                                    "Aktiva personer på sista dagen, för varje heltid som räknas.",
                                    "5: högst 10 · 4: 11–20 · 3: 21–34 · 2: 35–49 · 1: 50 eller fler",
                                    List.of(),
                                    null),
                                new FidelityView.Item(
                                    "act-h4",
                                    "H4",
                                    "Teamledaren möter själv personerna",
                                    "3",
                                    List.of(
                                        "Personal: Rut Ledare, 1 februari 2027",
                                        "12,5 % (n = 40)",
                                        "Räknat från 2 februari 2027"),
                                    "Tiden för teamledarens besök och samtal med personerna.",
                                    "5: minst halva tiden · 4: 25–50 % · 1: aldrig",
                                    List.of(new Tag("down", "Under 4", Tone.THINK)),
                                    Button.to("#", "Skatta H4").small()),
                                new FidelityView.Item(
                                    "act-h7",
                                    "H7",
                                    "Psykiater i teamet",
                                    "–",
                                    List.of("Färre än fem"),
                                    "Heltider i yrket på sista dagen.",
                                    "5: minst 1,0 · 1: under 0,10",
                                    List.of(
                                        new Tag(
                                            "info",
                                            "Banden är inte kontrollerade mot källan",
                                            Tone.PLAIN)),
                                    null)))),
                    "Skalan DACTS i SAMHSA:s utgåva, 28 delar.",
                    new Link("#", "Bestäm lägsta poäng"))),
            null));
  }

  private static List<SelfCheckView.Figure> checked() {
    List<Trend.Point> points = new ArrayList<>();
    List<SelfCheckView.Month> months = new ArrayList<>();
    for (int month = 0; month < 12; month++) {
      boolean known = month != 3;
      java.math.BigDecimal value = java.math.BigDecimal.valueOf(8 + (month * 7) % 17);
      points.add(new Trend.Point(month, known ? value : null));
      months.add(
          new SelfCheckView.Month("mars 2026", known ? value + " %" : "Vet inte", "Når målet"));
    }
    Trend trend =
        new Trend(
            points,
            java.math.BigDecimal.valueOf(5),
            java.math.BigDecimal.valueOf(20),
            "11,1 %, når målet, mål: 5 till 20 %");
    Link rows = new Link("#", "Räknat på dessa");
    return List.of(
        checked(
            "share",
            "Andel på tavlan",
            "11,1 %",
            "check-circle",
            "Når målet",
            Tone.KEPT,
            trend,
            months,
            rows),
        checked(
            "load",
            "Personer per klinisk heltid",
            "18,4",
            "up",
            "Över målet",
            Tone.THINK,
            null,
            List.of(),
            rows),
        checked(
            "left",
            "Lämnade utan planerat avslut på tolv månader",
            "Färre än fem",
            "lock",
            "Visas inte",
            Tone.PLAIN,
            null,
            List.of(),
            null));
  }

  private static SelfCheckView.Figure checked(
      String id,
      String name,
      String value,
      String icon,
      String standing,
      Tone tone,
      Trend trend,
      List<SelfCheckView.Month> months,
      Link rows) {
    return new SelfCheckView.Figure(
        id,
        name,
        value,
        new Tag(icon, standing, tone),
        "12 av 108.",
        "Mål: 5 till 20 %",
        "Personer på tavlan, av alla aktiva på sista dagen.",
        "Målet är vårt eget förval.",
        trend,
        months,
        rows);
  }
}
