package se.samordna.benchmarks.population;

/** Names and texts, all plainly invented. */
final class Words {
  static final String[] GIVEN = {
    "Alva", "Åsa", "Örjan", "Wilma", "Viggo", "Ärla", "Samira", "Jonte", "Ebba", "Leif", "Maja",
    "Omar", "Signe", "Tage", "Ylva", "Zara", "Björn", "Dag", "Fatima", "Gun", "Hassan", "Inga",
    "Kaj", "Lovisa", "Nils", "Olga", "Per", "Rakel", "Sixten", "Ulla", "Walter", "Xenia"
  };

  private static final String[] BEGINNING = {
    "Prov", "Exempel", "Påhitt", "Låtsas", "Fabel", "Saga", "Övnings", "Dikt", "Ålder", "Äventyrs",
    "Wink", "Vink", "Skiss", "Tank", "Mall", "Lek", "Dröm", "Sken", "Myt", "Kuliss"
  };

  private static final String[] END = {
    "berg", "ström", "lund", "gren", "qvist", "dal", "holm", "mark", "vik", "sten", "fors", "ås",
    "blad", "hage", "näs", "rud", "skog", "sjö", "wall", "ö"
  };

  static final String[] RELATIONS = {
    "mother",
    "father",
    "sister",
    "brother",
    "partner",
    "friend",
    "child",
    "neighbour",
    "housing-support",
    "employment-officer",
    "contact-person",
    "guardian"
  };

  static final String[] GOALS = {
    "Jag vill kunna sova hela natten.",
    "Jag vill träffa mina syskon en gång i månaden.",
    "Jag vill ha något att göra på dagarna.",
    "Jag vill våga åka buss själv.",
    "Jag vill laga mat hemma tre gånger i veckan.",
    "Jag vill ha koll på mina pengar.",
    "Jag vill må så bra att jag kan söka ett jobb.",
    "Jag vill veta vad jag ska göra när rösterna blir starka."
  };

  static final String[] INTERVENTIONS = {
    "Promenad tillsammans varje tisdag.",
    "Samtal om sömn och vanor varannan vecka.",
    "Genomgång av räkningar den 25:e varje månad.",
    "Besök på dagverksamheten, först tillsammans.",
    "Läkemedelsgenomgång med läkare.",
    "Samtal med arbetsförmedlare om praktik.",
    "Övning att åka buss, en hållplats till för varje gång.",
    "Möte med resursgruppen."
  };

  static final String[] NOTES = {
    "Vi gick igenom veckan och vad som har fungerat.",
    "Sömnen har varit sämre sedan i måndags och orken är mindre.",
    "Hen berättade att systern har hört av sig och att det kändes bra.",
    "Vi övade på det vi kom överens om förra gången.",
    "Räkningarna är betalda och det finns pengar kvar till mat.",
    "Vi bestämde att ses igen på torsdag samma tid.",
    "Läkemedlen tas som de ska, inga nya biverkningar.",
    "Inget svar på dörren, jag ringer i eftermiddag."
  };

  static final String[] PATHS = {"VISIT", "VISIT", "VISIT", "PHONE", "PHONE", "VIDEO", "MESSAGE"};

  private Words() {}

  static String familyName(Draws draws) {
    return draws.oneOf(BEGINNING) + draws.oneOf(END);
  }

  static String fullName(Draws draws) {
    return draws.oneOf(GIVEN) + " " + familyName(draws);
  }

  /** Three to five sentences, some 200 characters. */
  static String note(Draws draws) {
    StringBuilder note = new StringBuilder(draws.oneOf(NOTES));
    int more = 2 + draws.below(3);
    for (int i = 0; i < more; i++) {
      note.append(' ').append(draws.oneOf(NOTES));
    }
    return note.toString();
  }
}
