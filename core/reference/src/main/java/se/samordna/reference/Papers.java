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
 * @param more what few models ask for
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
    List<Held> statuses,
    Further more) {
  /** How many days a time in inpatient care that is over took. */
  public static final int DAYS_IN_HOSPITAL = 10;

  public Papers {
    sheets = Map.copyOf(sheets);
    attempts = List.copyOf(attempts);
    stays = List.copyOf(stays);
    statuses = List.copyOf(statuses);
  }

  /** Papers that say nothing of what few models ask for. */
  public Papers(
      boolean identified,
      OptionalInt age,
      boolean contactPaths,
      Map<String, Sheet> sheets,
      Optional<Instant> planAdopted,
      Optional<CrisisSheet> crisisPlan,
      List<Attempt> attempts,
      List<Held> stays,
      List<Held> statuses) {
    this(
        identified,
        age,
        contactPaths,
        sheets,
        planAdopted,
        crisisPlan,
        attempts,
        stays,
        statuses,
        Further.NOTHING);
  }

  /**
   * Answers to a form: by whom, which questions say yes, what the choices say, and which others are
   * filled in.
   */
  public record Sheet(
      Instant at, Profession by, Set<String> yes, Map<String, String> choices, Set<String> filled) {
    public Sheet {
      yes = Set.copyOf(yes);
      choices = Map.copyOf(choices);
      filled = Set.copyOf(filled);
    }

    /** Answers in which nothing else is filled in. */
    public Sheet(Instant at, Profession by, Set<String> yes, Map<String, String> choices) {
      this(at, by, yes, choices, Set.of());
    }

    /** Whether the question is answered at all. */
    boolean answers(String item) {
      return yes.contains(item) || choices.containsKey(item) || filled.contains(item);
    }
  }

  /**
   * What few models ask for.
   *
   * @param goal whether the plan has a goal in the person's words
   * @param step whether it says of something who does it and when it is followed up
   * @param network the members in force
   * @param leftHospital the last day of each time in inpatient care that is over, each of {@link
   *     #DAYS_IN_HOSPITAL}
   * @param meetings those about the person that were held
   * @param doors through which the person may come back to the team
   */
  public record Further(
      boolean goal,
      boolean step,
      List<Member> network,
      List<LocalDate> leftHospital,
      List<Together> meetings,
      Doors doors) {
    /** Nothing of it. */
    public static final Further NOTHING =
        new Further(false, false, List.of(), List.of(), List.of(), Doors.NONE);

    public Further {
      network = List.copyOf(network);
      leftHospital = List.copyOf(leftHospital);
      meetings = List.copyOf(meetings);
    }

    /** The same with a goal or a step in the plan, or without. */
    public Further plan(boolean hasGoal, boolean hasStep) {
      return new Further(hasGoal, hasStep, network, leftHospital, meetings, doors);
    }

    /** The same with another network. */
    public Further network(List<Member> other) {
      return new Further(goal, step, other, leftHospital, meetings, doors);
    }

    /** The same with other times in hospital. */
    public Further leftHospital(List<LocalDate> days) {
      return new Further(goal, step, network, days, meetings, doors);
    }

    /** The same with other meetings. */
    public Further meetings(List<Together> held) {
      return new Further(goal, step, network, leftHospital, held, doors);
    }

    /** The same with other doors. */
    public Further doors(Doors other) {
      return new Further(goal, step, network, leftHospital, meetings, other);
    }
  }

  /**
   * The doors that a team has left open for somebody who was in it before.
   *
   * @param until the last day of each
   * @param cameBack the day on which the person was referred anew, empty when that is today
   */
  public record Doors(List<LocalDate> until, Optional<LocalDate> cameBack) {
    /** There never was one. */
    public static final Doors NONE = new Doors(List.of(), Optional.empty());

    public Doors {
      until = List.copyOf(until);
    }
  }

  /**
   * Somebody of the network.
   *
   * @param status as the api names it
   * @param relation as the api names it
   * @param knows whether the person has said something that the member may know
   */
  public record Member(String status, String relation, boolean knows) {}

  /** A meeting about the person that was held: of which type, when, and whether they were there. */
  public record Together(String type, LocalDate on, boolean person) {}

  /** A crisis plan and the day of its newest evaluation. */
  public record CrisisSheet(Optional<LocalDate> evaluated) {}

  /** A contact or an attempt at one: by whom, and in which way, as the api names it. */
  public record Attempt(LocalDate on, boolean reached, String by, String way) {
    /** A call of Anna's. */
    public Attempt(LocalDate on, boolean reached) {
      this(on, reached, "anna", "PHONE");
    }
  }

  /** A stay or a status: what kind, under which law, since when. */
  public record Held(String kind, String law, LocalDate since) {}

  /** The same papers with a form answered. */
  public Papers answered(String form, Sheet sheet) {
    Map<String, Sheet> all = new TreeMap<>(sheets);
    all.put(form, sheet);
    return new Papers(
        identified,
        age,
        contactPaths,
        all,
        planAdopted,
        crisisPlan,
        attempts,
        stays,
        statuses,
        more);
  }

  /** The same papers without the answers to a form. */
  public Papers without(String form) {
    Map<String, Sheet> less = new TreeMap<>(sheets);
    less.remove(form);
    return new Papers(
        identified,
        age,
        contactPaths,
        less,
        planAdopted,
        crisisPlan,
        attempts,
        stays,
        statuses,
        more);
  }

  /** The same papers with the person identified or not, of an age or of none. */
  public Papers person(boolean known, OptionalInt years) {
    return new Papers(
        known,
        years,
        contactPaths,
        sheets,
        planAdopted,
        crisisPlan,
        attempts,
        stays,
        statuses,
        more);
  }

  /** The same papers with contact paths or without. */
  public Papers paths(boolean written) {
    return new Papers(
        identified, age, written, sheets, planAdopted, crisisPlan, attempts, stays, statuses, more);
  }

  /** The same papers with a plan adopted then, or without one. */
  public Papers plan(Optional<Instant> adopted) {
    return new Papers(
        identified,
        age,
        contactPaths,
        sheets,
        adopted,
        crisisPlan,
        attempts,
        stays,
        statuses,
        more);
  }

  /** The same papers with a crisis plan, or without one. */
  public Papers crisisPlan(Optional<CrisisSheet> plan) {
    return new Papers(
        identified, age, contactPaths, sheets, planAdopted, plan, attempts, stays, statuses, more);
  }

  /** The same papers with other attempts at contact. */
  public Papers attempts(List<Attempt> made) {
    return new Papers(
        identified,
        age,
        contactPaths,
        sheets,
        planAdopted,
        crisisPlan,
        made,
        stays,
        statuses,
        more);
  }

  /** The same papers with one more attempt at contact. */
  public Papers attempt(Attempt one) {
    List<Attempt> all = new ArrayList<>(attempts);
    all.add(one);
    return attempts(all);
  }

  /** The same papers with other stays. */
  public Papers stays(List<Held> other) {
    return new Papers(
        identified,
        age,
        contactPaths,
        sheets,
        planAdopted,
        crisisPlan,
        attempts,
        other,
        statuses,
        more);
  }

  /** The same papers with other legal statuses. */
  public Papers statuses(List<Held> other) {
    return new Papers(
        identified,
        age,
        contactPaths,
        sheets,
        planAdopted,
        crisisPlan,
        attempts,
        stays,
        other,
        more);
  }

  /** The same papers with other things that few models ask for. */
  public Papers further(Further other) {
    return new Papers(
        identified,
        age,
        contactPaths,
        sheets,
        planAdopted,
        crisisPlan,
        attempts,
        stays,
        statuses,
        other);
  }
}
