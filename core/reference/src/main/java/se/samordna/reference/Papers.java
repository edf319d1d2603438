package se.samordna.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import se.samordna.organisation.Profession;

/**
 * What is written down about the person.
 *
 * @param sheets the newest completed answers to each form, by its url
 * @param planAdopted when the newest version of the plan was adopted, empty without one
 * @param crisisPlan the crisis plan and when it was evaluated, empty without one
 * @param stays in inpatient care or custody that last
 * @param statuses legal statuses in force
 */
public record Papers(
    boolean identified,
    OptionalInt age,
    boolean contactPaths,
    Map<String, Sheet> sheets,
    Optional<Instant> planAdopted,
    Optional<CrisisSheet> crisisPlan,
    List<Attempt> attempts,
    List<Held> stays,
    List<Held> statuses) {
  public Papers {
    sheets = Map.copyOf(sheets);
    attempts = List.copyOf(attempts);
    stays = List.copyOf(stays);
    statuses = List.copyOf(statuses);
  }

  /** Answers to a form: by whom, which questions say yes, and what the choices say. */
  public record Sheet(Instant at, Profession by, Set<String> yes, Map<String, String> choices) {
    public Sheet {
      yes = Set.copyOf(yes);
      choices = Map.copyOf(choices);
    }
  }

  /** A crisis plan and the day of its newest evaluation. */
  public record CrisisSheet(Optional<LocalDate> evaluated) {}

  /** A contact or an attempt at one. */
  public record Attempt(LocalDate on, boolean reached) {}

  /** A stay or a status: what kind, under which law, since when. */
  public record Held(String kind, String law, LocalDate since) {}

  /** The same papers with a form answered. */
  public Papers answered(String form, Sheet sheet) {
    Map<String, Sheet> more = new TreeMap<>(sheets);
    more.put(form, sheet);
    return new Papers(
        identified, age, contactPaths, more, planAdopted, crisisPlan, attempts, stays, statuses);
  }

  /** The same papers without the answers to a form. */
  public Papers without(String form) {
    Map<String, Sheet> less = new TreeMap<>(sheets);
    less.remove(form);
    return new Papers(
        identified, age, contactPaths, less, planAdopted, crisisPlan, attempts, stays, statuses);
  }

  /** The same papers with the person identified or not, of an age or of none. */
  public Papers person(boolean known, OptionalInt years) {
    return new Papers(
        known, years, contactPaths, sheets, planAdopted, crisisPlan, attempts, stays, statuses);
  }

  /** The same papers with contact paths or without. */
  public Papers paths(boolean written) {
    return new Papers(
        identified, age, written, sheets, planAdopted, crisisPlan, attempts, stays, statuses);
  }

  /** The same papers with a plan adopted then, or without one. */
  public Papers plan(Optional<Instant> adopted) {
    return new Papers(
        identified, age, contactPaths, sheets, adopted, crisisPlan, attempts, stays, statuses);
  }

  /** The same papers with a crisis plan, or without one. */
  public Papers crisisPlan(Optional<CrisisSheet> plan) {
    return new Papers(
        identified, age, contactPaths, sheets, planAdopted, plan, attempts, stays, statuses);
  }

  /** The same papers with other attempts at contact. */
  public Papers attempts(List<Attempt> made) {
    return new Papers(
        identified, age, contactPaths, sheets, planAdopted, crisisPlan, made, stays, statuses);
  }

  /** The same papers with one more attempt at contact. */
  public Papers attempt(Attempt one) {
    List<Attempt> more = new ArrayList<>(attempts);
    more.add(one);
    return attempts(more);
  }

  /** The same papers with other stays. */
  public Papers stays(List<Held> other) {
    return new Papers(
        identified, age, contactPaths, sheets, planAdopted, crisisPlan, attempts, other, statuses);
  }

  /** The same papers with other legal statuses. */
  public Papers statuses(List<Held> other) {
    return new Papers(
        identified, age, contactPaths, sheets, planAdopted, crisisPlan, attempts, stays, other);
  }
}
