package io.keepwarm.events;

import io.keepwarm.events.agenda.AgendaEvent;
import io.keepwarm.events.agenda.AgendaState;
import io.keepwarm.events.answer.AnswerEvent;
import io.keepwarm.events.answer.AnswerState;
import io.keepwarm.events.attention.AttentionEvent;
import io.keepwarm.events.attention.AttentionState;
import io.keepwarm.events.contact.ContactEvent;
import io.keepwarm.events.contact.ContactState;
import io.keepwarm.events.contact.ErasureState;
import io.keepwarm.events.contact.MergeState;
import io.keepwarm.events.digest.DigestEvent;
import io.keepwarm.events.digest.DigestState;
import io.keepwarm.events.followup.FollowUpEvent;
import io.keepwarm.events.followup.FollowUpState;
import io.keepwarm.events.lifeevent.LifeEventEvent;
import io.keepwarm.events.lifeevent.LifeEventState;
import io.keepwarm.events.member.MemberEvent;
import io.keepwarm.events.member.MemberState;
import io.keepwarm.events.offer.OfferEvent;
import io.keepwarm.events.offer.OfferState;
import io.keepwarm.events.promise.PromiseEvent;
import io.keepwarm.events.promise.PromiseState;
import io.keepwarm.events.shelf.ShelfEvent;
import io.keepwarm.events.shelf.ShelfState;
import io.keepwarm.events.tie.TieEvent;
import io.keepwarm.events.tie.TieState;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every event there is: its name on the wire, its topic, and how to make it from a state that was read.
///
/// A reader looks the type up by the `ce_type` header, reads the value as [#stateClass()] and calls [#of(State)];
/// a name that is not found belongs to a newer version of the contract and is skipped.
public enum EventType {
    MEMBER_SAVED(Topic.MEMBERS, MemberEvent.MemberSaved.class, MemberState.class, MemberEvent.MemberSaved::new),

    CONTACT_SAVED(Topic.CONTACTS, ContactEvent.ContactSaved.class, ContactState.class, ContactEvent.ContactSaved::new),
    CONTACT_MERGED(Topic.CONTACTS, ContactEvent.ContactMerged.class, MergeState.class, ContactEvent.ContactMerged::new),
    CONTACT_UNMERGED(
            Topic.CONTACTS, ContactEvent.ContactUnmerged.class, MergeState.class, ContactEvent.ContactUnmerged::new),
    CONTACT_ERASED(
            Topic.CONTACTS, ContactEvent.ContactErased.class, ErasureState.class, ContactEvent.ContactErased::new),

    LIFE_EVENT_NOTED(
            Topic.LIFE_EVENTS,
            LifeEventEvent.LifeEventNoted.class,
            LifeEventState.class,
            LifeEventEvent.LifeEventNoted::new),
    LIFE_EVENT_RETRACTED(
            Topic.LIFE_EVENTS,
            LifeEventEvent.LifeEventRetracted.class,
            LifeEventState.class,
            LifeEventEvent.LifeEventRetracted::new),

    OFFER_SAVED(Topic.OFFERS, OfferEvent.OfferSaved.class, OfferState.class, OfferEvent.OfferSaved::new),
    OFFER_WITHDRAWN(Topic.OFFERS, OfferEvent.OfferWithdrawn.class, OfferState.class, OfferEvent.OfferWithdrawn::new),

    CONTACT_TOUCHED(Topic.TIES, TieEvent.ContactTouched.class, TieState.class, TieEvent.ContactTouched::new),
    TOUCH_RETRACTED(Topic.TIES, TieEvent.TouchRetracted.class, TieState.class, TieEvent.TouchRetracted::new),
    TIE_REVISED(Topic.TIES, TieEvent.TieRevised.class, TieState.class, TieEvent.TieRevised::new),

    PROMISE_MADE(Topic.PROMISES, PromiseEvent.PromiseMade.class, PromiseState.class, PromiseEvent.PromiseMade::new),
    PROMISE_KEPT(Topic.PROMISES, PromiseEvent.PromiseKept.class, PromiseState.class, PromiseEvent.PromiseKept::new),
    PROMISE_DROPPED(
            Topic.PROMISES, PromiseEvent.PromiseDropped.class, PromiseState.class, PromiseEvent.PromiseDropped::new),

    SHELF_MATCHED(Topic.SHELF, ShelfEvent.ShelfMatched.class, ShelfState.class, ShelfEvent.ShelfMatched::new),
    SHELF_SHARED(Topic.SHELF, ShelfEvent.ShelfShared.class, ShelfState.class, ShelfEvent.ShelfShared::new),

    ATTENTION_REPORTED(
            Topic.ATTENTION,
            AttentionEvent.AttentionReported.class,
            AttentionState.class,
            AttentionEvent.AttentionReported::new),

    FOLLOW_UP_SCHEDULED(
            Topic.FOLLOW_UPS,
            FollowUpEvent.FollowUpScheduled.class,
            FollowUpState.class,
            FollowUpEvent.FollowUpScheduled::new),
    FOLLOW_UP_DUE(
            Topic.FOLLOW_UPS, FollowUpEvent.FollowUpDue.class, FollowUpState.class, FollowUpEvent.FollowUpDue::new),
    FOLLOW_UP_OVERDUE(
            Topic.FOLLOW_UPS,
            FollowUpEvent.FollowUpOverdue.class,
            FollowUpState.class,
            FollowUpEvent.FollowUpOverdue::new),
    FOLLOW_UP_SNOOZED(
            Topic.FOLLOW_UPS,
            FollowUpEvent.FollowUpSnoozed.class,
            FollowUpState.class,
            FollowUpEvent.FollowUpSnoozed::new),
    FOLLOW_UP_SETTLED(
            Topic.FOLLOW_UPS,
            FollowUpEvent.FollowUpSettled.class,
            FollowUpState.class,
            FollowUpEvent.FollowUpSettled::new),
    FOLLOW_UP_REOPENED(
            Topic.FOLLOW_UPS,
            FollowUpEvent.FollowUpReopened.class,
            FollowUpState.class,
            FollowUpEvent.FollowUpReopened::new),

    AGENDA_PREPARED(
            Topic.AGENDAS, AgendaEvent.AgendaPrepared.class, AgendaState.class, AgendaEvent.AgendaPrepared::new),

    FOLLOW_UP_ANSWERED(
            Topic.ANSWERS, AnswerEvent.FollowUpAnswered.class, AnswerState.class, AnswerEvent.FollowUpAnswered::new),

    DIGEST_SENT(Topic.DIGESTS, DigestEvent.DigestSent.class, DigestState.class, DigestEvent.DigestSent::new);

    private static final Map<String, EventType> BY_CE_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::ceType, Function.identity()));
    private static final Map<Class<?>, EventType> BY_EVENT_CLASS =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::eventClass, Function.identity()));

    private final Topic topic;
    private final Class<? extends Event> eventClass;
    private final Class<? extends State> stateClass;
    private final Function<State, Event> maker;

    <S extends State, E extends Event> EventType(
            Topic topic, Class<E> eventClass, Class<S> stateClass, Function<S, E> maker) {
        this.topic = topic;
        this.eventClass = eventClass;
        this.stateClass = stateClass;
        this.maker = state -> maker.apply(stateClass.cast(state));
    }

    /// The value of the `ce_type` header, such as `io.keepwarm.ContactTouched`.
    public String ceType() {
        return "io.keepwarm." + simpleName();
    }

    /// The name without its prefix, such as `ContactTouched`.
    public String simpleName() {
        return eventClass.getSimpleName();
    }

    /// The topic this event is published to.
    public Topic topic() {
        return topic;
    }

    /// The record that stands for this event.
    public Class<? extends Event> eventClass() {
        return eventClass;
    }

    /// The record the JSON value is read as.
    public Class<? extends State> stateClass() {
        return stateClass;
    }

    /// The event of this type with that state.
    ///
    /// @throws ClassCastException if the state is not a [#stateClass()]
    public Event of(State state) {
        return maker.apply(state);
    }

    /// The type with that `ce_type`, or empty if this version of the contract does not know it.
    public static Optional<EventType> named(String ceType) {
        return Optional.ofNullable(BY_CE_TYPE.get(ceType));
    }

    static EventType typeOf(Event event) {
        EventType type = BY_EVENT_CLASS.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException("No event type stands for " + event.getClass());
        }
        return type;
    }
}
