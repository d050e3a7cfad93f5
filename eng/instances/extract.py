#!/usr/bin/env python3
"""Writes src/Blueprints/Primitives/Instances/{instances.txt,InstanceFamily.Known.cs} from the EC2 facts that moto carries.

moto's files are the answers of EC2 DescribeInstanceTypes and DescribeInstanceTypeOfferings. To run: pip install moto==5.2.1, then python3 extract.py.
"""
import gzip
import importlib.metadata
import json
import pathlib
import re

import moto

CATEGORIES = "cmrt"
FIRST_NAMED_GENERATION = {"t": 2, "c": 5, "m": 5, "r": 5}
RESOURCES = pathlib.Path(moto.__file__).parent / "ec2" / "resources"
TARGET = pathlib.Path(__file__).resolve().parents[2] / "src/Blueprints/Primitives/Instances"
SIZES = ["nano", "micro", "small", "medium", "large", "xlarge"]
WORDS = {"t": "burstable", "c": "compute", "m": "general purpose", "r": "memory"}


def read(name):
    return json.loads(gzip.decompress((RESOURCES / f"{name}.json.gz").read_bytes()))


def size_order(size):
    return (SIZES.index(size), 0) if size in SIZES else (len(SIZES), int(size.removesuffix("xlarge")))


def split(type_name):
    family, size = type_name.split(".")
    match = re.fullmatch(r"([a-z]+)(\d+).*", family)
    return (family, size, match[1], int(match[2])) if match else (family, size, "", 0)


def families():
    found = {}
    for name, facts in read("instance_types").items():
        family, size, category, generation = split(name)
        if len(category) != 1 or category not in CATEGORIES or size.startswith("metal"):
            continue
        network = facts["NetworkInfo"]
        # Pods get their addresses on the default card alone, so its interfaces are those that count.
        default_card = network["NetworkCards"][network["DefaultNetworkCardIndex"]]
        arch = "arm64" if "arm64" in facts["ProcessorInfo"]["SupportedArchitectures"] else "amd64"
        found.setdefault(family, (arch, category, generation, {}))[3][size] = (
            facts["VCpuInfo"]["DefaultVCpus"],
            facts["MemoryInfo"]["SizeInMiB"],
            default_card["MaximumNetworkInterfaces"],
            network["Ipv4AddressesPerInterface"],
        )
    return dict(sorted(found.items()))


def offerings(known):
    for path in sorted((RESOURCES / "instance_type_offerings/availability-zone").glob("*.json.gz")):
        zones = {}
        for offer in json.loads(gzip.decompress(path.read_bytes())):
            family = offer["InstanceType"].split(".")[0]
            zones.setdefault(offer["Location"], set()).update({family} & known)
        yield path.name.removesuffix(".json.gz"), zones


def write_catalog(all_families):
    version = importlib.metadata.version("moto")
    lines = [
        f"# Written by eng/instances/extract.py from moto {version}: EC2 DescribeInstanceTypes and DescribeInstanceTypeOfferings.",
        "# family: name, architecture, category, generation, then size/vCPU/memory in MiB/network interfaces/IPv4 addresses an interface",
        "# region: name, then the families offered in at least one zone",
        "# lacks: a zone, then the region's families that it does not offer",
    ]
    for name, (arch, category, generation, sizes) in all_families.items():
        types = " ".join(f"{size}/{'/'.join(map(str, sizes[size]))}" for size in sorted(sizes, key=size_order))
        lines.append(f"family {name} {arch} {category} {generation} {types}")
    for region, zones in offerings(set(all_families)):
        offered = set().union(*zones.values())
        lines.append(f"region {region} {' '.join(sorted(offered))}")
        lines += [f"lacks {zone} {' '.join(sorted(offered - zones[zone]))}" for zone in sorted(zones) if offered - zones[zone]]
    (TARGET / "instances.txt").write_text("\n".join(lines) + "\n")


def write_members(all_families):
    members = []
    for name, (arch, category, generation, _) in all_families.items():
        if generation >= FIRST_NAMED_GENERATION[category]:
            member = "".join(part[0].upper() + part[1:] for part in name.split("-"))
            summary = f"Gets <c>{name}</c>: {WORDS[category]}, generation {generation}, {arch}."
            members.append(f"    /// <summary>{summary}</summary>\n    public static InstanceFamily {member} {{ get; }} = Of(\"{name}\");\n")
    head = "namespace Blueprints;\n\n// Written by eng/instances/extract.py: the families of the newer generations.\npublic sealed partial record InstanceFamily\n{\n"
    (TARGET / "InstanceFamily.Known.cs").write_text(head + "\n".join(members) + "}\n")


if __name__ == "__main__":
    catalog = families()
    write_catalog(catalog)
    write_members(catalog)
