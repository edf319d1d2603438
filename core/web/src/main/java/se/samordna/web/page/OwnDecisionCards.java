package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import se.samordna.decision.SharedDecision.DecidedBy;
import se.samordna.decision.SharedDecision.Option;
import se.samordna.own.OwnDecision;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.OwnView.Card;
import se.samordna.web.view.Parts.Fact;

/** What a person and staff have decided together, as the person reads it, a card for each. */
final class OwnDecisionCards {
  private OwnDecisionCards() {}

  /** The decisions in their order, each with the way to say that it is wrong. */
  static List<Card> all(List<OwnDecision> decisions, Texts t) {
    return decisions.stream().map(one -> card(one, t)).toList();
  }

  private static Card card(OwnDecision one, Texts t) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(t.of("decisions.decision"), one.decision()));
    facts.add(Fact.of(t.of("decisions.by"), by(one.decidedBy(), t)));
    facts.add(Fact.of(t.of("own.decision.values"), one.values()));
    for (Option option : one.options()) {
      facts.add(Fact.of(t.of("decisions.option"), SharedDecisionsPage.words(option, t)));
    }
    facts.add(Fact.of(t.of("own.decision.information"), one.information()));
    OwnDecision.WentHow how = one.wentHow();
    if (how == null) {
      facts.add(Fact.of(t.of("decisions.follow.up"), t.dates().dated(one.followUp())));
    } else {
      facts.add(Fact.of(t.of("decisions.followed"), t.dates().dated(how.day())));
      add(facts, t.of("own.decision.view"), how.personsView());
      add(facts, t.of("own.decision.team"), how.teamsView());
    }
    String lead =
        t.of("own.decision.lead", t.dates().dated(one.day()), one.recordedBy())
            + (one.isWhole() ? "" : " " + t.of("own.decision.not.whole"));
    return new Card(
        "decision-" + one.id(),
        t.of("own.decision", one.question()),
        lead,
        List.of(),
        facts,
        one.corrections().stream().map(note -> OwnContactsPage.correction(note, t)).toList(),
        null,
        List.of(
            Button.to("/my/decisions/" + one.id() + "/wrong", t.of("own.correct")).icon("pencil")));
  }

  private static void add(List<Fact> facts, String label, String words) {
    if (!words.isEmpty()) {
      facts.add(Fact.of(label, words));
    }
  }

  private static String by(DecidedBy who, Texts t) {
    return switch (who) {
      case PERSON -> t.of("own.decision.by.you");
      case PERSON_AND_STAFF -> t.of("own.decision.by.both");
      case GUARDIAN -> t.of("own.decision.by.guardian");
      case STAFF -> t.of("own.decision.by.team");
    };
  }
}
