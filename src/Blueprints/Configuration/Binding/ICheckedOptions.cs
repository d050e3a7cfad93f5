namespace Blueprints.Configuration;

/// <summary>Options with rules beyond the kinds of their values.</summary>
internal interface ICheckedOptions
{
    /// <summary>Tells what is wrong with the values of these options themselves; options inside them have their own rules.</summary>
    void Check(OptionCheck check);
}
