using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Api.Activities;

/// <summary>Gives the version under preparation back to its makers, or calls an activity off.</summary>
/// <param name="Note">Why: 1 to 500 characters.</param>
internal sealed record NoteRequest([property: StringLength(ReturnNote.MaxLength, MinimumLength = 1)] string Note);
