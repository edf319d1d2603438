package se.samordna.link;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.consent.Consent;
import se.samordna.contact.ContactPath;
import se.samordna.information.InformationCategory;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.Intervention;
import se.samordna.plan.PlanType;

/**
 * What the other provider lets be read at one moment by the person's consent: the agreed fields and
 * nothing else, and never how much is left out. It is made anew at each reading and kept nowhere.
 *
 * @param consent the consent that it rests on
 * @param shared the categories that are shown
 * @param crisisPlan {@code null} when it is not shared, not gone through, or not there
 * @param contacts how the person reaches those who coordinate at the other provider
 */
public record LinkedView(
    Id<PersonLink> link,
    String otherName,
    Instant readAt,
    Id<Consent> consent,
    List<InformationCategory> shared,
    List<Goal> goals,
    List<Measure> interventions,
    @Nullable CrisisPlanContent crisisPlan,
    List<ContactPath> contacts) {
  public LinkedView {
    shared = List.copyOf(shared);
    goals = List.copyOf(goals);
    interventions = List.copyOf(interventions);
    contacts = List.copyOf(contacts);
  }

  /** A goal in the person's words, with its parts. */
  public record Goal(PlanType plan, String ownWords, List<String> subGoals) {
    public Goal {
      subGoals = List.copyOf(subGoals);
    }
  }

  /** An intervention of an adopted plan. */
  public record Measure(
      PlanType plan,
      String what,
      String performer,
      String cadence,
      @Nullable LocalDate followUp,
      Intervention.Status status) {}
}
