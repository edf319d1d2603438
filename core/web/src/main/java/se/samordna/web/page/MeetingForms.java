package se.samordna.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.information.InformationCategory;
import se.samordna.meeting.MeetingType;
import se.samordna.person.Person;
import se.samordna.personmeeting.Booking;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings.NewBooking;
import se.samordna.personmeeting.PersonMeetings.NewMeeting;
import se.samordna.personmeeting.PersonMeetings.NewTopic;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.FormView.Section;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.PersonView.Tab;

/** What is written of a meeting about a person when it is planned: when, where, and about what. */
final class MeetingForms {
  /** How many empty topics a form has beside those that are there. */
  private static final int MORE = 3;

  private static final int MOST = 30;
  private final Site site;

  MeetingForms(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    String at = "/persons/{person}/meetings/{meeting}";
    return List.of(
        site.get("/persons/{person}/meetings/new", visit -> planning(visit, null)),
        site.post("/persons/{person}/meetings/new", this::plan),
        site.get(at + "/agenda", visit -> agenda(visit, null)),
        site.post(at + "/agenda", this::setAgenda),
        site.get(at + "/rebook", visit -> rebooking(visit, null)),
        site.post(at + "/rebook", this::rebook),
        site.get(at + "/cancel", visit -> cancelling(visit, null)),
        site.post(at + "/cancel", this::cancel));
  }

  /** A form about a meeting. */
  static Answer form(
      Visit visit,
      String title,
      String lead,
      List<Section> sections,
      String back,
      @Nullable Refusal refusal) {
    Texts t = visit.t();
    FormView form =
        new FormView(
            visit.request().path(),
            sections,
            List.of(),
            Button.to("", t.of("form.save")).primary(),
            Button.to(back, t.of("form.leave")),
            "");
    return FormPages.show(
        visit,
        PersonHeading.read(visit).below(title, Tab.OVERVIEW).shape(Shape.NARROW).lead(lead),
        form,
        refusal);
  }

  /** The same of one section, about a meeting that is there. */
  static Answer form(
      Visit visit,
      PersonMeeting meeting,
      String title,
      String lead,
      List<Field> fields,
      @Nullable Refusal refusal) {
    List<Field> all = new ArrayList<>(fields);
    all.add(FormPages.revision(meeting.revision()));
    return form(
        visit,
        title,
        lead,
        List.of(new Section("all", "", "", all)),
        PersonMeetingPage.address(meeting),
        refusal);
  }

  private Answer planning(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    Id<Person> person = visit.id("person");
    List<Field.Option> units = Teams.choices(visit);
    List<Field> first = new ArrayList<>();
    first.add(
        Field.of(
                units.size() > 1 ? Field.Kind.SELECT : Field.Kind.HIDDEN,
                "unit",
                t.of("person.unit"))
            .options(units)
            .value(typed.or("unit", units.isEmpty() ? "" : units.get(0).value())));
    first.add(
        Field.of(Field.Kind.SELECT, "type", t.of("meeting.kind"))
            .options(
                Choices.of(
                    Arrays.stream(MeetingType.values())
                        .filter(type -> !type.isTeams() && type != MeetingType.SIP)
                        .toList(),
                    t))
            .value(typed.or("type", visit.asked("type").orElse(""))));
    first.add(
        Field.of(Field.Kind.TEXT, "purpose", t.of("meetings.purpose"))
            .value(typed.or("purpose", "")));
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("what", "", "", first));
    sections.add(new Section("when", t.of("meetings.when.where"), "", times(null, typed, t)));
    Optional<MeetingType> asked =
        visit
            .asked("type")
            .flatMap(name -> Reading.constant(MeetingType.class, name))
            .filter(type -> !type.isTeams());
    List<NewTopic> proposed =
        asked.isEmpty() || refusal != null
            ? List.of()
            : site.personMeetings().proposedAgenda(visit.caller(), person, asked.get());
    sections.addAll(topics(proposed, typed, t));
    return form(
        visit,
        t.of("meetings.plan"),
        t.of("meetings.plan.lead"),
        sections,
        PersonMeetingsPage.address(person),
        refusal);
  }

  /** When and where, as it is booked before. */
  static List<Field> times(@Nullable Booking before, Typed typed, Texts t) {
    List<Field> fields = new ArrayList<>();
    fields.add(
        DayFields.day(
            "day",
            t.of("meetings.day"),
            before == null ? "" : Days.of(before.from()).toString(),
            typed,
            t));
    fields.add(
        Field.of(Field.Kind.NUMBER, "from", t.of("meetings.from"))
            .hint(t.of("meetings.from.hint"))
            .value(typed.or("from", before == null ? "" : t.dates().clock(before.from()))));
    fields.add(
        Field.of(Field.Kind.NUMBER, "minutes", t.of("meetings.minutes.long"))
            .value(typed.or("minutes", before == null ? "60" : minutes(before))));
    fields.add(
        Field.of(Field.Kind.TEXT, "place", t.of("meetings.place"))
            .hint(t.of("meetings.place.hint"))
            .mayBeLeftOut()
            .value(typed.or("place", before == null ? "" : before.place())));
    fields.add(
        Field.of(Field.Kind.TICK, "video", t.of("meetings.video"))
            .value(typed.or("video", before != null && before.video() ? "true" : "")));
    fields.add(
        Field.of(Field.Kind.TICK, "placeInCalendar", t.of("meetings.place.told"))
            .hint(t.of("meetings.place.told.hint"))
            .value(
                typed.or(
                    "placeInCalendar", before != null && before.placeInCalendar() ? "true" : "")));
    fields.add(
        Field.of(Field.Kind.TEXT, "interpreter", t.of("meetings.interpreter"))
            .hint(t.of("meetings.interpreter.hint"))
            .mayBeLeftOut()
            .value(typed.or("interpreter", before == null ? "" : before.interpreter())));
    return fields;
  }

  private static String minutes(Booking before) {
    return Long.toString(Duration.between(before.from(), before.to()).toMinutes());
  }

  /** What a form says of when and where. */
  static NewBooking booking(Reading form, Visit visit, String why) {
    Instant from = form.moment("day", "from", visit.now());
    return new NewBooking(
        from,
        from.plus(Duration.ofMinutes(form.number("minutes", 0))),
        form.text("place"),
        form.ticked("video"),
        form.ticked("placeInCalendar"),
        form.text("interpreter"),
        why);
  }

  /** What is to be spoken of, and some empty topics beside. */
  static List<Section> topics(List<NewTopic> standing, Typed typed, Texts t) {
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST, standing.size() + MORE); i++) {
      NewTopic topic = i < standing.size() ? standing.get(i) : null;
      String at = "topics-" + i + "-";
      sections.add(
          new Section(
              "topic-" + i,
              t.of("meetings.topic", i + 1),
              i == 0 ? t.of("meetings.topic.lead") : "",
              List.of(
                  Field.of(Field.Kind.HIDDEN, at + "id", "")
                      .value(topic == null || topic.id() == null ? "" : topic.id().toString()),
                  Field.of(Field.Kind.TEXT, at + "words", t.of("meetings.topic.words"))
                      .mayBeLeftOut()
                      .value(typed.or(at + "words", topic == null ? "" : topic.words())),
                  Field.of(Field.Kind.SELECT, at + "category", t.of("meetings.topic.category"))
                      .options(Choices.of(InformationCategory.class, t))
                      .value(
                          typed.or(
                              at + "category",
                              topic == null
                                  ? InformationCategory.PLAN_GOALS.name()
                                  : topic.category().name())))));
    }
    return sections;
  }

  /** A topic without words is none. */
  static List<NewTopic> topics(Reading form) {
    List<NewTopic> topics = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      String at = "topics-" + i + "-";
      String words = form.text(at + "words");
      if (!words.isEmpty()) {
        topics.add(
            new NewTopic(
                form.id(at + "id"),
                words,
                form.choice(
                    at + "category", InformationCategory.class, InformationCategory.CONTACT)));
      }
    }
    return topics;
  }

  private Answer plan(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewMeeting wanted =
              new NewMeeting(
                  form.neededId("unit"),
                  form.choice("type", MeetingType.class, MeetingType.RESOURCE_GROUP),
                  form.needed("purpose"),
                  booking(form, visit, ""),
                  topics(form));
          form.check();
          PersonMeeting planned =
              site.personMeetings().plan(visit.caller(), visit.id("person"), wanted);
          return Visit.after(PersonMeetingPage.address(planned), Done.MEETING_SAVED);
        },
        refusal -> planning(visit, refusal));
  }

  private static List<NewTopic> standing(PersonMeeting meeting) {
    return meeting.topics().stream()
        .map(topic -> new NewTopic(topic.id(), topic.words(), topic.category()))
        .toList();
  }

  private Answer agenda(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonMeeting meeting = PersonMeetingPage.meeting(visit);
    List<Section> sections =
        new ArrayList<>(topics(standing(meeting), Typed.in(visit, refusal), t));
    sections.add(new Section("end", "", "", List.of(FormPages.revision(meeting.revision()))));
    return form(
        visit,
        t.of("meetings.agenda.change"),
        t.of("meetings.agenda.lead"),
        sections,
        PersonMeetingPage.address(meeting),
        refusal);
  }

  private Answer setAgenda(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          List<NewTopic> topics = topics(form);
          form.check();
          return after(
              site.personMeetings()
                  .agenda(visit.caller(), visit.id("meeting"), form.revision(), topics));
        },
        refusal -> agenda(visit, refusal));
  }

  private Answer rebooking(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonMeeting meeting = PersonMeetingPage.meeting(visit);
    Typed typed = Typed.in(visit, refusal);
    List<Field> fields = new ArrayList<>(times(meeting.booking(), typed, t));
    fields.add(Field.of(Field.Kind.TEXT, "why", t.of("meetings.why")).value(typed.or("why", "")));
    return form(
        visit, meeting, t.of("meetings.rebook"), t.of("meetings.rebook.lead"), fields, refusal);
  }

  private Answer rebook(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewBooking booking = booking(form, visit, form.needed("why"));
          form.check();
          return after(
              site.personMeetings()
                  .rebook(visit.caller(), visit.id("meeting"), form.revision(), booking));
        },
        refusal -> rebooking(visit, refusal));
  }

  private Answer cancelling(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    return form(
        visit,
        PersonMeetingPage.meeting(visit),
        t.of("meetings.cancel"),
        t.of("meetings.cancel.lead"),
        List.of(
            Field.of(Field.Kind.TEXT, "why", t.of("meetings.why"))
                .value(Typed.in(visit, refusal).or("why", ""))),
        refusal);
  }

  private Answer cancel(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          return after(
              site.personMeetings()
                  .cancel(visit.caller(), visit.id("meeting"), form.revision(), form.text("why")));
        },
        refusal -> cancelling(visit, refusal));
  }

  /** Back to the meeting, which was changed. */
  static Answer after(PersonMeeting meeting) {
    return Visit.after(PersonMeetingPage.address(meeting), Done.MEETING_SAVED);
  }
}
