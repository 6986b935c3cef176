namespace SamenHier.Bot.Tests.Deployment.Arm;

/// <summary>A part of an expression of a template, such as <c>concat(parameters('name'), '-plan')</c>.</summary>
internal abstract record ArmExpression
{
    /// <summary>This part and all that is in it.</summary>
    public IEnumerable<ArmExpression> All() => Parts.SelectMany(part => part.All()).Prepend(this);

    protected virtual IEnumerable<ArmExpression> Parts => [];

    public sealed record Literal(string Text) : ArmExpression;

    public sealed record Call(string Function, IReadOnlyList<ArmExpression> Arguments) : ArmExpression
    {
        protected override IEnumerable<ArmExpression> Parts => Arguments;
    }

    public sealed record Member(ArmExpression Of, string Name) : ArmExpression
    {
        protected override IEnumerable<ArmExpression> Parts => [Of];
    }
}
