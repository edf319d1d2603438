package se.samordna.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.plan.Intervention;
import se.samordna.plan.OfferTaken;
import se.samordna.plan.Plan;

/** The interventions of plans in force, one by one, so that they are found by person and day. */
final class InterventionRows {
  private InterventionRows() {}

  /** Lists what the newest version holds, in place of what the one before held. */
  static void replace(
      Handle handle,
      Id<Provider> provider,
      Id<Plan> plan,
      Id<Person> person,
      List<Intervention> interventions) {
    remove(handle, plan);
    if (interventions.isEmpty()) {
      return;
    }
    PreparedBatch rows =
        handle.prepareBatch(
            "insert into intervention (plan, ord, provider, person, id, what, performer,"
                + " follow_up, status, offer) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (int ord = 0; ord < interventions.size(); ord++) {
      Intervention one = interventions.get(ord);
      rows.add(
          plan,
          ord,
          provider,
          person,
          one.id(),
          one.what(),
          one.performer(),
          one.followUp(),
          one.status().name(),
          offer(one.offer()));
    }
    rows.execute();
  }

  /** Which model's offer it is, as indicators ask for it. */
  private static @Nullable String offer(@Nullable OfferTaken offer) {
    return offer == null ? null : offer.model() + "/" + offer.key();
  }

  /** Nothing of the plan is to be done any more. */
  static void remove(Handle handle, Id<Plan> plan) {
    handle.execute("delete from intervention where plan = ?", plan);
  }
}
