// Why mail comes back: the endorsements of the postal service.
namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>Why mail comes back, as the postal service endorses it (Domestic Mail Manual 507, Exhibit 1.4.1).</summary>
public enum ReturnReason
{
    /// <summary>Delivery was attempted; the addressee is not known at the place.</summary>
    AttemptedNotKnown,

    /// <summary>The post office box was closed and no order left.</summary>
    BoxClosedNoOrder,

    /// <summary>The addressee is dead.</summary>
    Deceased,

    /// <summary>Delivery to the commercial mail receiving agency is suspended.</summary>
    DeliverySuspendedToCommercialMailReceivingAgency,

    /// <summary>The address cannot be read.</summary>
    Illegible,

    /// <summary>Who may receive the mail is in dispute.</summary>
    InDispute,

    /// <summary>A part of the address is missing.</summary>
    InsufficientAddress,

    /// <summary>The addressee moved and left no address.</summary>
    MovedLeftNoAddress,

    /// <summary>There is nothing to put the mail into.</summary>
    NoMailReceptacle,

    /// <summary>There is no such number in the street.</summary>
    NoSuchNumber,

    /// <summary>There is no such post office in the state.</summary>
    NoSuchOfficeInState,

    /// <summary>There is no such street.</summary>
    NoSuchStreet,

    /// <summary>It cannot be delivered as addressed, nor forwarded.</summary>
    NotDeliverableAsAddressedUnableToForward,

    /// <summary>The address is outside the delivery limits of the post office.</summary>
    OutsideDeliveryLimits,

    /// <summary>The addressee refused it.</summary>
    Refused,

    /// <summary>The address is incomplete, for mail of local origin.</summary>
    ReturnedForBetterAddress,

    /// <summary>Postage is missing.</summary>
    ReturnedForPostage,

    /// <summary>The addressee was away and did not come back in time.</summary>
    TemporarilyAway,

    /// <summary>The addressee did not collect it.</summary>
    Unclaimed,

    /// <summary>Nobody lives or works at the address.</summary>
    Vacant,
}
