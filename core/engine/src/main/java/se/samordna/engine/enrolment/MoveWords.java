package se.samordna.engine.enrolment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.model.Thresholds;
import se.samordna.text.Language;
import se.samordna.text.Text;
import se.samordna.text.Wording;

/**
 * Says why a person would go to a colleague: how they know each other, and what it does to the
 * caseload.
 */
final class MoveWords {
  private MoveWords() {}

  static Text why(
      Acquaintance known, CaseloadFigure before, CaseloadFigure after, LocalDate today) {
    Text knows = knows(known, after.name(), today);
    Text load = before.load().compareTo(after.load()) == 0 ? NOT_COUNTED : load(before, after);
    return joined(known.wished() ? WISHES : NOTHING, joined(knows, load));
  }

  private static final Text NOTHING = new Text("", "");
  private static final Text WISHES =
      new Text("Det är den som personen önskar. ", "This is whom the person wishes for. ");
  private static final Text NOT_COUNTED =
      new Text("; räknas inte i beläggningen än.", "; does not count in the caseload yet.");

  private static Text joined(Text one, Text other) {
    return new Text(one.sv() + other.sv(), one.en() + other.en());
  }

  private static Text knows(Acquaintance known, String name, LocalDate today) {
    if (known.since().isEmpty()) {
      return new Text(name + " är ny för personen", name + " is new to the person");
    }
    Text since = since(Period.between(known.since().get(), today));
    Text often = often(known.contacts());
    Text how =
        known.beside()
            ? new Text(" samordnar vid sidan av och känner", " coordinates beside and has known")
            : known.before()
                ? new Text(" har samordnat och känner", " has coordinated and has known")
                : new Text(" känner", " has known");
    return new Text(
        name + how.sv() + " personen " + since.sv() + often.sv(),
        name + how.en() + " the person " + since.en() + often.en());
  }

  private static Text since(Period time) {
    long months = time.toTotalMonths();
    if (months < 1) {
      return new Text("sedan mindre än en månad", "for less than a month");
    }
    if (months >= ProposalReading.KNOWN_MONTHS) {
      return new Text("sedan två år eller mer", "for two years or more");
    }
    return months == 1
        ? new Text("sedan en månad", "for a month")
        : new Text("sedan " + months + " månader", "for " + months + " months");
  }

  private static Text often(int contacts) {
    return contacts == 1
        ? new Text(" (1 kontakt på 90 dagar)", " (1 contact in 90 days)")
        : new Text(
            " (" + contacts + " kontakter på 90 dagar)", " (" + contacts + " contacts in 90 days)");
  }

  private static Text load(CaseloadFigure before, CaseloadFigure after) {
    return new Text(
        "; belastning "
            + plain(before.perFte(), Language.SV)
            + " → "
            + plain(after.perFte(), Language.SV)
            + " per heltid"
            + limit(after, Language.SV),
        "; caseload "
            + plain(before.perFte(), Language.EN)
            + " → "
            + plain(after.perFte(), Language.EN)
            + " for each full-time post"
            + limit(after, Language.EN));
  }

  private static String limit(CaseloadFigure after, Language language) {
    Thresholds limits = after.thresholds();
    if (!limits.areSet()) {
      return ".";
    }
    boolean sv = language == Language.SV;
    String target = plain(limits.target(), language);
    return switch (after.level()) {
      case OVER_TARGET -> (sv ? ", över målet " : ", above the target ") + target + ".";
      case OVER_SOFT, OVER_HARD ->
          (sv ? ", över gränsen " : ", above the limit ")
              + plain(limits.soft(), language)
              + (sv ? ", vilket behöver ett skäl." : ", which needs a reason.");
      case WITHIN, UNCOVERED -> (sv ? ", mål " : ", target ") + target + ".";
    };
  }

  private static String plain(@Nullable BigDecimal number, Language language) {
    if (number == null) {
      return "–";
    }
    BigDecimal plain = number.stripTrailingZeros();
    return Wording.write(plain.scale() < 0 ? plain.setScale(0) : plain, language);
  }
}
