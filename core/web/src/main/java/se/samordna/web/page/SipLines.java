package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.sip.ReceivedSip;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipContent.SipGoal;
import se.samordna.sip.SipContent.SipIntervention;
import se.samordna.sip.SipContent.SipMeasure;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipVersion;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Lists.CrisisPart;

/** What a version of a SIP says, line by line: the same words on every page and paper. */
final class SipLines {
  private final List<SipParty> parties;
  private final Predicate<@Nullable Id<SipParty>> binds;
  private final Texts t;

  SipLines(List<SipParty> parties, Predicate<@Nullable Id<SipParty>> binds, Texts t) {
    this.parties = parties;
    this.binds = binds;
    this.t = t;
  }

  static SipLines of(Sip sip, SipVersion version, Texts t) {
    return new SipLines(sip.parties(), version::binds, t);
  }

  static SipLines of(ReceivedSip copy, Texts t) {
    return new SipLines(copy.parties(), copy::binds, t);
  }

  String label(SipGoal goal) {
    return t.of(goal.longTerm() ? "sip.goal.later" : "sip.goal.now");
  }

  /** A goal in one line. */
  String line(SipGoal goal) {
    return goal.words() + " (" + label(goal) + ")";
  }

  /** An intervention in one line, with whether it binds. */
  String line(SipIntervention one) {
    String proposed = binds.test(one.party()) ? "" : " – " + t.of("sip.proposed");
    return one.what() + " – " + who(one) + " – " + by(one.by()) + proposed;
  }

  /** A measure in one line. */
  String line(SipMeasure one) {
    String day = by(one.by());
    return one.what() + " – " + one.who() + (day.isEmpty() ? "" : " – " + day);
  }

  /** Who has the overall responsibility. */
  String main(SipContent content) {
    String phone = content.main().phone();
    return name(content.main().party())
        + ", "
        + content.main().person()
        + (phone.isEmpty() ? "" : ", " + phone);
  }

  /** Who answers for an intervention. */
  String who(SipIntervention one) {
    return String.join(
        ", ",
        List.of(name(one.party()), one.unit(), one.person()).stream()
            .filter(text -> !text.isEmpty())
            .toList());
  }

  String name(@Nullable Id<SipParty> party) {
    return parties.stream()
        .filter(one -> one.id().equals(party))
        .map(SipParty::name)
        .findFirst()
        .orElse("");
  }

  String by(@Nullable LocalDate day) {
    return day == null ? "" : t.dates().dated(day);
  }

  /** The whole plan in parts, each with its heading. */
  List<CrisisPart> parts(SipContent content) {
    List<CrisisPart> parts = new ArrayList<>();
    parts.add(part(t.of("sip.important.is"), lines(content.important()), true));
    parts.add(part(t.of("sip.goals"), content.goals().stream().map(this::line).toList(), false));
    parts.add(
        part(
            t.of("sip.interventions"),
            content.interventions().stream().map(this::line).toList(),
            false));
    parts.add(
        part(
            t.of("sip.others"),
            content.noOthers()
                ? List.of(t.of("sip.others.none"))
                : content.others().stream().map(this::line).toList(),
            false));
    parts.add(part(t.of("sip.main"), List.of(main(content)), false));
    if (!content.crisis().isBlank()) {
      parts.add(part(t.of("sip.crisis"), lines(content.crisis()), false));
    }
    return parts;
  }

  private CrisisPart part(String title, List<String> lines, boolean quoted) {
    return new CrisisPart(title, lines, false, quoted);
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }
}
