using CardPlatform.Ledger.Writing;

namespace CardPlatform.Ledger.Tests.Writing;

public sealed class QuotaAdmissionTests
{
    [Fact]
    public void Admit_InArrivalOrder_TakesWhileItFits()
    {
        var admission = new QuotaAdmission();
        admission.Load(new QuotaState(Sample.Quota, Limit: 10, Used: 4, IsOpen: true));

        var verdicts = new[] { 5, 2, 1, 1 }
            .Select(delta => Sample.Commit(1) with { Reservations = [new QuotaReservation(Sample.Quota, delta)] })
            .Select(commit => admission.Admit(commit) is AdmissionVerdict.Admitted);

        Assert.Equal([true, false, true, false], verdicts);
        Assert.Equal(10, Assert.Single(admission.Changed).Used);
    }

    [Fact]
    public void Admit_DeclarationThenReservationInOneBatch_SeesTheNewLimit()
    {
        var admission = new QuotaAdmission();
        admission.Load(new QuotaState(Sample.Quota, Limit: 0, Used: 0, IsOpen: false));

        Assert.IsType<AdmissionVerdict.Admitted>(admission.Admit(
            Sample.Commit(1) with { Declarations = [new QuotaDeclaration(Sample.Quota, Limit: 1)] }));
        Assert.IsType<AdmissionVerdict.Admitted>(admission.Admit(
            Sample.Commit(2) with { Reservations = [new QuotaReservation(Sample.Quota, 1)] }));
        Assert.IsType<AdmissionVerdict.Exhausted>(admission.Admit(
            Sample.Commit(3) with { Reservations = [new QuotaReservation(Sample.Quota, 1)] }));
    }

    [Fact]
    public void Admit_Refused_ChangesNothing()
    {
        var admission = new QuotaAdmission();
        admission.Load(new QuotaState(Sample.Quota, Limit: 1, Used: 0, IsOpen: true));
        admission.Admit(Sample.Commit(1) with
        {
            Reservations = [new QuotaReservation(Sample.Quota, 1), new QuotaReservation(new QuotaId("unknown"), 1)],
        });
        Assert.Empty(admission.Changed);
    }
}
