package network.relais.introduction;

import network.relais.Rejection;

/** Something about an introduction that cannot be recorded as it was typed, or not by this person. */
final class IntroductionRefused extends Rejection {

    private static final long serialVersionUID = 1L;

    private IntroductionRefused(String code, String message) {
        super(code, message);
    }

    static IntroductionRefused unknown() {
        return new IntroductionRefused(
                "UNKNOWN_INTRODUCTION",
                "There is no such question about an introduction, or it is none of your business.");
    }

    static IntroductionRefused noClient() {
        return new IntroductionRefused("NO_CLIENT", "Choose the client from the list.");
    }

    static IntroductionRefused nobodysClient() {
        return new IntroductionRefused(
                "NO_CLAIM", "Nobody holds a claim to this client today. Bring a lead: then the claim is yours.");
    }

    static IntroductionRefused yoursAlready() {
        return new IntroductionRefused("YOURS", "The claim to this client is yours already. There is nothing to do.");
    }

    static IntroductionRefused contestedAlready() {
        return new IntroductionRefused(
                "CONTESTED",
                "The claim to this client is being looked at already. Wait for that decision; you can still write to an animator.");
    }

    static IntroductionRefused decidedBefore() {
        return new IntroductionRefused(
                "DECIDED_BEFORE",
                "It was decided already who introduced this client, and you took part. Speak with an animator if you have new proof.");
    }

    static IntroductionRefused badDay() {
        return new IntroductionRefused(
                "BAD_DAY",
                "On which day did you introduce the client? Choose today or an earlier day, at most 10 years ago.");
    }

    static IntroductionRefused decided() {
        return new IntroductionRefused("DECIDED", "This is decided already. Nothing was changed.");
    }

    static IntroductionRefused notTheHolder() {
        return new IntroductionRefused(
                "NOT_YOURS", "Only whoever holds the claim answers to somebody who contests it.");
    }

    static IntroductionRefused notAParty() {
        return new IntroductionRefused(
                "NOT_YOURS", "Only the two who both say that they introduced the client choose who decides.");
    }

    static IntroductionRefused animatorsDecide() {
        return new IntroductionRefused(
                "ANIMATORS_DECIDE", "An animator without a stake decides this: nobody else has to be chosen.");
    }

    static IntroductionRefused noMediator() {
        return new IntroductionRefused(
                "NO_MEDIATOR", "Choose a member who has nothing to do with this client's missions.");
    }

    static IntroductionRefused notYoursToDecide() {
        return new IntroductionRefused(
                "NOT_YOURS_TO_DECIDE",
                "You cannot decide this: it is for an animator without a share or claim of the own, or for a member whom both have chosen.");
    }

    static IntroductionRefused noChoice() {
        return new IntroductionRefused("NO_CHOICE", "Choose whose introduction the client was.");
    }
}
