package se.samordna.engine.sip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipContent.SipIntervention;
import se.samordna.sip.SipMeeting;
import se.samordna.sip.SipMeeting.Choice;
import se.samordna.sip.SipParty;
import se.samordna.sip.Sips;

/**
 * What must be in place before a SIP is adopted: the four things the law asks for, the person's own
 * words, a day of follow-up, and a meeting that the person wanted to go on from.
 */
final class SipAdoption {
  private final Sip sip;
  private final SipContent draft;
  private final List<Problem> problems = new ArrayList<>();

  private SipAdoption(Sip sip) {
    this.sip = sip;
    this.draft = sip.draft();
  }

  /** Every reason why the draft can't be adopted; empty when it can. */
  static List<Problem> problems(Sip sip, LocalDate today) {
    SipAdoption adoption = new SipAdoption(sip);
    adoption.interventions();
    adoption.others();
    adoption.main();
    adoption.person();
    adoption.followUp(today);
    adoption.meeting();
    return adoption.problems;
  }

  private void interventions() {
    that(
        draft.interventions().stream().anyMatch(one -> !one.what().isBlank()),
        "/interventions",
        Code.SIP_WITHOUT_INTERVENTION);
    for (int i = 0; i < draft.interventions().size(); i++) {
      SipIntervention one = draft.interventions().get(i);
      String at = "/interventions/" + i;
      if (!isPrincipal(one.party())) {
        problems.add(
            Problem.at(at + "/party", Code.SIP_INTERVENTION_WITHOUT_PRINCIPAL)
                .with("intervention", i + 1));
      }
      if (one.unit().isBlank() || one.person().isBlank() || one.by() == null) {
        problems.add(Problem.at(at, Code.SIP_INTERVENTION_NOT_WHOLE).with("intervention", i + 1));
      }
    }
  }

  private boolean isPrincipal(@Nullable Id<SipParty> party) {
    return sip.party(party).filter(one -> one.kind().isPrincipal()).isPresent();
  }

  private void others() {
    boolean said = draft.others().stream().anyMatch(one -> !one.what().isBlank());
    that(said != draft.noOthers(), "/others", Code.SIP_WITHOUT_OTHERS);
    for (int i = 0; i < draft.others().size(); i++) {
      that(!draft.others().get(i).who().isBlank(), "/others/" + i + "/who", Code.FIELD_MISSING);
    }
  }

  private void main() {
    that(
        isPrincipal(draft.main().party()) && !draft.main().person().isBlank(),
        "/main",
        Code.SIP_WITHOUT_MAIN);
  }

  private void person() {
    that(!draft.important().isBlank(), "/important", Code.SIP_WITHOUT_PERSONS_WORDS);
  }

  private void followUp(LocalDate today) {
    LocalDate day = draft.followUp();
    boolean fits =
        day != null && day.isAfter(today) && !day.isAfter(today.plusMonths(Sips.MOST_MONTHS));
    if (!fits) {
      problems.add(
          Problem.at("/followUp", Code.SIP_FOLLOW_UP_WRONG).with("months", Sips.MOST_MONTHS));
    }
  }

  private void meeting() {
    boolean again =
        sip.meeting()
            .map(SipMeeting::held)
            .filter(held -> held.choice() == Choice.BOOK_AGAIN)
            .isPresent();
    that(!again || !sip.versions().isEmpty(), "", Code.SIP_TO_BE_BOOKED_AGAIN);
  }

  private void that(boolean holds, String at, Code otherwise) {
    if (!holds) {
      problems.add(Problem.at(at, otherwise));
    }
  }
}
