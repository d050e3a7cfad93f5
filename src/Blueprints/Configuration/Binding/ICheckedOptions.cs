namespace Blueprints.Configuration;

/// <summary>Marks options with rules beyond the types of their values.</summary>
internal interface ICheckedOptions
{
    /// <summary>Reports problems with the values of these options; nested options have their own rules.</summary>
    void Check(OptionCheck check);
}
