package se.samordna.engine.enrolment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.model.EffectiveThresholds;
import se.samordna.engine.store.CaseloadStore.Post;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Lifecycle;
import se.samordna.model.CaseloadRule;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Staff;
import se.samordna.rule.CaseloadFacts;

/**
 * The one place where a caseload is reckoned, for pages, API, console and rules alike.
 *
 * <p>Load is the sum of the weights of the active enrolments; capacity is the posts of those at
 * work (sources.md, caseload). Weights come in from outside, so nothing here calls a model.
 */
final class Caseload {
  private final String unitName;
  private final List<Load> loads;
  private final List<Post> posts;
  private final int takenIn;
  private final Map<String, Thresholds> inForce;

  /**
   * @param takenIn how many the team has taken in during the month
   * @param inForce the organisation's own thresholds, those of one profession among them
   */
  Caseload(
      String unitName,
      List<Load> loads,
      List<Post> posts,
      int takenIn,
      Map<String, Thresholds> inForce) {
    this.unitName = unitName;
    this.loads = List.copyOf(loads);
    this.posts = List.copyOf(posts);
    this.takenIn = takenIn;
    this.inForce = Map.copyOf(inForce);
  }

  /** The figure of a rule for one coordinator. */
  CaseloadFigure coordinator(CaseloadRule rule, Thresholds thresholds, Id<Staff> staff) {
    return figure(
        staff,
        name(staff),
        load -> staff.equals(load.coordinator()),
        fte(rule, post -> post.staff().equals(staff)),
        thresholds(rule, thresholds, staff));
  }

  /** Those of the coordinator's profession where the organisation has set any, else the others. */
  private Thresholds thresholds(CaseloadRule rule, Thresholds others, Id<Staff> staff) {
    return posts.stream()
        .filter(post -> post.staff().equals(staff) && post.isCountedBy(rule))
        .map(post -> inForce.get(EffectiveThresholds.key(rule.id(), post.profession())))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(others);
  }

  /** Everybody who carries persons, with their figures, in the order of the posts. */
  List<CaseloadFigure> coordinators(CaseloadRule rule, Thresholds thresholds) {
    Map<Id<Staff>, CaseloadFigure> figures = new LinkedHashMap<>();
    posts.stream()
        .filter(post -> post.caseCarrying() && !rule.notCounted().contains(post.profession()))
        .forEach(
            post ->
                figures.computeIfAbsent(
                    post.staff(), staff -> coordinator(rule, thresholds, staff)));
    return List.copyOf(figures.values());
  }

  /** Everybody who carries persons, as they would be with one person more of the weight. */
  List<CaseloadFigure> oneMore(CaseloadRule rule, Thresholds thresholds, BigDecimal weight) {
    return coordinators(rule, thresholds).stream()
        .map(figure -> with(figure, weight, figure.thresholds()))
        .toList();
  }

  /** The figure of a rule for the whole team. */
  CaseloadFigure team(CaseloadRule rule, Thresholds thresholds) {
    return figure(null, unitName, load -> true, fte(rule, post -> true), thresholds);
  }

  /** How many of a hundred active persons are on the board. */
  CaseloadFigure boardShare(Thresholds thresholds) {
    List<Load> active = loads.stream().filter(Load::active).toList();
    int onBoard = persons(active.stream().filter(Load::onBoard).toList());
    return build(
        null,
        unitName,
        onBoard,
        hundredfold(onBoard),
        BigDecimal.valueOf(persons(active)),
        thresholds);
  }

  /** How many the team has taken in during the month. */
  CaseloadFigure intake(Thresholds thresholds) {
    return intake(takenIn, thresholds);
  }

  private CaseloadFigure intake(int persons, Thresholds thresholds) {
    return build(null, unitName, persons, BigDecimal.valueOf(persons), BigDecimal.ONE, thresholds);
  }

  /** What a step's rules see: every figure with the enrolment added, and who else could take it. */
  CaseloadFacts facts(
      List<CaseloadRule> rules,
      Map<String, Thresholds> inForce,
      @Nullable Id<Staff> coordinator,
      BigDecimal weight) {
    Map<String, CaseloadFigure> figures = new LinkedHashMap<>();
    List<CaseloadFigure> nextBest = List.of();
    for (CaseloadRule rule : rules) {
      Thresholds thresholds = inForce.getOrDefault(rule.id(), rule.thresholds());
      switch (rule.scope()) {
        case COORDINATOR -> {
          if (coordinator != null) {
            figures.put(rule.id(), coordinator(rule, thresholds, coordinator));
          }
          nextBest = nextBest(rule, thresholds, coordinator, weight);
        }
        case TEAM -> figures.put(rule.id(), team(rule, thresholds));
        case BOARD_SHARE -> figures.put(rule.id(), boardShare(thresholds));
        case INTAKE -> figures.put(rule.id(), intake(takenIn + 1, thresholds));
      }
    }
    return new CaseloadFacts(figures, nextBest);
  }

  private List<CaseloadFigure> nextBest(
      CaseloadRule rule, Thresholds thresholds, @Nullable Id<Staff> but, BigDecimal weight) {
    return coordinators(rule, thresholds).stream()
        .filter(figure -> !Objects.equals(figure.staff(), but))
        .filter(figure -> figure.fte().signum() > 0)
        .map(figure -> with(figure, weight, figure.thresholds()))
        .sorted(
            Comparator.comparing(figure -> figure.load().divide(figure.fte(), 6, RoundingMode.UP)))
        .toList();
  }

  /** A figure with one person more of the weight. */
  static CaseloadFigure with(CaseloadFigure figure, BigDecimal weight, Thresholds thresholds) {
    return build(
        figure.staff(),
        figure.name(),
        figure.persons() + 1,
        figure.load().add(weight),
        figure.fte(),
        thresholds);
  }

  private CaseloadFigure figure(
      @Nullable Id<Staff> staff,
      String name,
      Predicate<Load> carried,
      BigDecimal fte,
      Thresholds thresholds) {
    List<Load> counted = loads.stream().filter(Load::active).filter(carried).toList();
    BigDecimal sum = counted.stream().map(Load::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    return build(staff, name, persons(counted), sum, fte, thresholds);
  }

  /** How many they are together. */
  static int persons(List<Load> loads) {
    return loads.stream().mapToInt(Load::persons).sum();
  }

  /** How many of a hundred active persons are on the board, as it is written. */
  static BigDecimal share(int onBoard, int active) {
    return active == 0 ? BigDecimal.ZERO : per(hundredfold(onBoard), BigDecimal.valueOf(active));
  }

  private static BigDecimal hundredfold(int onBoard) {
    return BigDecimal.valueOf(onBoard * 100L);
  }

  private static BigDecimal per(BigDecimal load, BigDecimal divisor) {
    return load.divide(divisor, 2, RoundingMode.UP);
  }

  private static CaseloadFigure build(
      @Nullable Id<Staff> staff,
      String name,
      int persons,
      BigDecimal load,
      BigDecimal fte,
      Thresholds thresholds) {
    if (fte.signum() == 0) {
      Thresholds.Level level = persons == 0 ? Thresholds.Level.WITHIN : Thresholds.Level.UNCOVERED;
      return new CaseloadFigure(staff, name, persons, load, fte, null, thresholds, level);
    }
    return new CaseloadFigure(
        staff, name, persons, load, fte, per(load, fte), thresholds, thresholds.level(load, fte));
  }

  private BigDecimal fte(CaseloadRule rule, Predicate<Post> whose) {
    return posts.stream()
        .filter(post -> post.isCountedBy(rule))
        .filter(whose)
        .map(Post::fte)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private String name(Id<Staff> staff) {
    return posts.stream()
        .filter(post -> post.staff().equals(staff))
        .map(Post::name)
        .findFirst()
        .or(
            () ->
                loads.stream()
                    .filter(load -> staff.equals(load.coordinator()))
                    .map(Load::coordinatorName)
                    .findFirst())
        .orElse("");
  }

  /** Who stands in for the coordinator of the load while they are away; empty for nobody. */
  String deputyName(Load load) {
    return posts.stream()
        .filter(post -> post.away() && post.staff().equals(load.coordinator()))
        .map(Post::deputyName)
        .findFirst()
        .orElse("");
  }

  /**
   * Whether nobody at work carries the load: the coordinator is away, has left, or is not chosen.
   */
  boolean isUncovered(Load load) {
    Optional<Id<Staff>> coordinator = Optional.ofNullable(load.coordinator());
    return coordinator.isEmpty()
        || posts.stream()
            .noneMatch(
                post ->
                    post.staff().equals(coordinator.get()) && post.caseCarrying() && !post.away());
  }

  /**
   * What one enrolment adds, or several that are alike.
   *
   * @param coordinator who carries it, {@code null} while nobody does
   * @param weight of each
   * @param persons how many they are
   */
  record Load(
      Lifecycle lifecycle,
      String phase,
      Set<String> marks,
      @Nullable Id<Staff> coordinator,
      String coordinatorName,
      BigDecimal weight,
      boolean onBoard,
      int persons) {
    /** One enrolment. */
    Load(
        Lifecycle lifecycle,
        String phase,
        Set<String> marks,
        @Nullable Id<Staff> coordinator,
        String coordinatorName,
        BigDecimal weight,
        boolean onBoard) {
      this(lifecycle, phase, marks, coordinator, coordinatorName, weight, onBoard, 1);
    }

    /** What all of them weigh together. */
    BigDecimal sum() {
      return persons == 1 ? weight : weight.multiply(BigDecimal.valueOf(persons));
    }

    /** Only active enrolments count. */
    boolean active() {
      return lifecycle == Lifecycle.ACTIVE;
    }
  }
}
